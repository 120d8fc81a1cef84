package org.amparo.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A PostgreSQL that packaged services are pointed at, as an operator's is. */
final class GivenDatabase implements AutoCloseable {

  private final Path directory;
  private final EmbeddedStart server;
  private final Map<String, String> settings;

  private GivenDatabase(Path directory, EmbeddedStart server) {
    this.directory = directory;
    this.server = server;
    this.settings = server.start();
  }

  static GivenDatabase start() throws IOException {
    Path directory = Scratch.directory();
    return new GivenDatabase(directory, Scratch.on(directory));
  }

  /** What tells a service of it, the keys included. */
  Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    Keys.names().forEach(n -> environment.put(Settings.variable(n), settings.get(n)));
    environment.put("AMPARO_DB_URL", settings.get("quarkus.datasource.jdbc.url"));
    environment.put("AMPARO_DB_USER", settings.get("quarkus.datasource.username"));
    environment.put("AMPARO_DB_PASSWORD", settings.get("quarkus.datasource.password"));
    environment.put("AMPARO_DB_OWNER_USER", settings.get("quarkus.flyway.username"));
    environment.put("AMPARO_DB_OWNER_PASSWORD", settings.get("quarkus.flyway.password"));
    return environment;
  }

  /** As the owner of the tables, across agencies. */
  Connection asOwner() throws SQLException {
    var connection = Scratch.asOwner(settings);
    Scratch.run(connection, "set amparo.agency = '*'");
    return connection;
  }

  boolean isRunning() throws IOException {
    return server.postgresProcess().isPresent();
  }

  @Override
  public void close() throws IOException {
    server.close();
    DeleteTree.at(directory);
  }
}
