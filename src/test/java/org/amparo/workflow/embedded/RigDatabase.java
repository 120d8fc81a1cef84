package org.amparo.workflow.embedded;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.amparo.launch.EmbeddedStart;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for all rigs of a test run, with both roles; as good as new for each. */
final class RigDatabase {

  /** Flyway cleans only the schemas that it is told of; rooms add their own. */
  private static final String DROP_OTHERS =
      """
      do $$
      declare other text;
      begin
        for other in select nspname from pg_namespace
          where nspowner = current_user::regrole and nspname <> 'public'
        loop
          execute format('drop schema %I cascade', other);
        end loop;
      end $$""";

  private static final String WITH_ROWS =
      """
      select c.oid::regclass::text from pg_class c
      where c.relkind = 'r' and c.relowner = current_user::regrole
        and pg_relation_size(c.oid) > 0""";

  private static Map<String, String> settings;

  /** What migrations themselves fill. */
  private static Set<String> seeded;

  private RigDatabase() {}

  static synchronized Map<String, String> settings() {
    if (settings == null) {
      try {
        var target = Files.createDirectories(Path.of("target").toAbsolutePath());
        var embedded =
            EmbeddedStart.in(Files.createTempDirectory(target, "rig-"), OptionalInt.empty());
        settings = embedded.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(embedded)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return settings;
  }

  private static void stop(EmbeddedStart embedded) {
    try {
      embedded.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Flyway flyway() {
    return Flyway.configure()
        .dataSource(
            settings().get("quarkus.flyway.jdbc-url"),
            settings().get("quarkus.flyway.username"),
            settings().get("quarkus.flyway.password"))
        .placeholders(Map.of("app", settings().get("quarkus.flyway.placeholders.app")))
        .schemas("public")
        .javaMigrations(new V20__create_engine_tables())
        .cleanDisabled(false)
        .load();
  }

  /** To migrate takes seconds, so only the first rig does; the others find its tables emptied. */
  static synchronized void makeAsNew() {
    if (seeded == null) {
      flyway().clean();
      dropOtherSchemas();
      flyway().migrate();
      seeded = Set.copyOf(tablesWithRows());
      return;
    }
    var filled = tablesWithRows();
    filled.removeAll(seeded);
    if (!filled.isEmpty()) {
      asOwner("truncate " + String.join(", ", filled) + " cascade");
    }
    // An engine refuses a database on which another history level was used.
    asOwner("delete from engine.act_ge_property where name_ = 'historyLevel'");
  }

  private static List<String> tablesWithRows() {
    try (var connection = flyway().getConfiguration().getDataSource().getConnection();
        var ask = connection.createStatement();
        var names = ask.executeQuery(WITH_ROWS)) {
      var tables = new ArrayList<String>();
      while (names.next()) {
        tables.add(names.getString(1));
      }
      return tables;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void dropOtherSchemas() {
    asOwner(DROP_OTHERS);
  }

  private static void asOwner(String sql) {
    try (var connection = flyway().getConfiguration().getDataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Works as the role that row-level security binds, in the scope of the system. */
  static AgroalDataSource dataSource(
      TransactionManager transactions, TransactionSynchronizationRegistry registry) {
    return dataSource(settings(), transactions, registry);
  }

  static AgroalDataSource dataSource(
      Map<String, String> settings,
      TransactionManager transactions,
      TransactionSynchronizationRegistry registry) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(20)
                          .acquisitionTimeout(Duration.ofSeconds(10))
                          .transactionIntegration(
                              new NarayanaTransactionIntegration(transactions, registry))
                          .connectionFactoryConfiguration(
                              factory ->
                                  factory
                                      .jdbcUrl(settings.get("quarkus.datasource.jdbc.url"))
                                      .initialSql("set amparo.agency = '*'")
                                      .principal(
                                          new NamePrincipal(
                                              settings.get("quarkus.datasource.username")))
                                      .credential(
                                          new SimplePassword(
                                              settings.get("quarkus.datasource.password"))))));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
