package org.amparo.workflow.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Runs the engine's own create scripts in a schema of its own. They come from the engine's jar, so
 * that no copy of them can fall behind; a later engine version brings its upgrade script as a later
 * migration. Flyway's lock makes a second instance wait until they have run.
 */
public final class V20__create_engine_tables extends BaseJavaMigration {

  private static final String SCRIPTS =
      "/org/operaton/bpm/engine/db/create/activiti.postgres.create.";

  /** All that the engine itself would create. */
  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public void migrate(Context context) throws SQLException {
    var app = context.getConfiguration().getPlaceholders().get("app");
    if (app == null) {
      throw new SQLException("the placeholder app has to name the application's role");
    }
    var role = '"' + app.replace("\"", "\"\"") + '"';
    try (var statement = context.getConnection().createStatement()) {
      var before = searchPath(statement);
      statement.execute("create schema if not exists engine");
      statement.execute("set search_path = engine");
      for (var part : PARTS) {
        statement.execute(script(part));
      }
      statement.execute("grant usage on schema engine to " + role);
      statement.execute(
          "grant select, insert, update, delete on all tables in schema engine to " + role);
      statement.execute("select set_config('search_path', '" + before + "', false)");
    }
  }

  private static String searchPath(Statement statement) throws SQLException {
    try (var rows = statement.executeQuery("show search_path")) {
      rows.next();
      return rows.getString(1).replace("'", "''");
    }
  }

  private static String script(String part) {
    try (var in = V20__create_engine_tables.class.getResourceAsStream(SCRIPTS + part + ".sql")) {
      return new String(Objects.requireNonNull(in, part).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
