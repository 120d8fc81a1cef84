package org.amparo.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.amparo.launch.Database.Login;

/** The embedded database of a packaged service that runs, seen past the service. */
public record ServiceDatabase(Path data) {

  /** As the owner of the tables, across agencies. */
  public Connection asOwner() throws IOException, SQLException {
    var connection =
        DatabaseRoles.connect(url(), new Login(Database.OWNER_ROLE, secret(Database.OWNER_ROLE)));
    try (var statement = connection.createStatement()) {
      statement.execute("set amparo.agency = '*'");
    }
    return connection;
  }

  /** What the service itself connects with. */
  public Map<String, String> settings() throws IOException {
    return Map.of(
        "quarkus.datasource.jdbc.url", url(),
        "quarkus.datasource.username", Database.APP_ROLE,
        "quarkus.datasource.password", secret(Database.APP_ROLE));
  }

  /** The process whose children serve the connections. */
  public long process() throws IOException {
    return new PostmasterFile(data.resolve("postgres")).running().orElseThrow();
  }

  private String url() throws IOException {
    return "jdbc:postgresql://127.0.0.1:" + secret("port") + "/" + DatabaseRoles.DATABASE;
  }

  private String secret(String name) throws IOException {
    return new SecretFile(data.resolve("database.properties")).read().get(name);
  }
}
