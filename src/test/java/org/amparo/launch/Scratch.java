package org.amparo.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Data directories below target/, with PostgreSQL unpacked once for all of them. */
final class Scratch {

  static final Path BINARIES = Path.of("target", "postgres-binaries");

  private Scratch() {}

  static Path directory() throws IOException {
    return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "launch-");
  }

  static EmbeddedStart on(Path data) {
    return on(data, OptionalInt.empty(), PostgresAccount.ofThisProcess());
  }

  static EmbeddedStart on(Path data, OptionalInt port, PostgresAccount account) {
    return EmbeddedStart.in(data, port, account, BINARIES);
  }

  static Connection asApp(Map<String, String> settings) throws SQLException {
    return DriverManager.getConnection(
        settings.get("quarkus.datasource.jdbc.url"),
        settings.get("quarkus.datasource.username"),
        settings.get("quarkus.datasource.password"));
  }

  static Connection asOwner(Map<String, String> settings) throws SQLException {
    return DriverManager.getConnection(
        settings.get("quarkus.flyway.jdbc-url"),
        settings.get("quarkus.flyway.username"),
        settings.get("quarkus.flyway.password"));
  }

  static String ask(Connection connection, String query) throws SQLException {
    try (var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The first two columns of what was found, each row's first one once. */
  static Map<String, String> pairs(Connection connection, String query) throws SQLException {
    var found = new HashMap<String, String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }

  static void run(Connection connection, String... statements) throws SQLException {
    for (String sql : statements) {
      connection.createStatement().execute(sql);
    }
  }
}
