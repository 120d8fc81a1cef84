package org.amparo.live;

import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens connections outside of the pool, as the service's own role. */
@Singleton
class WireFactory {

  /** A database that does not answer for so long is looked for anew. */
  private static final String SECONDS = "10";

  private final String url;
  private final Properties login = new Properties();

  WireFactory(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.url = url;
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("ApplicationName", "amparo-live");
    login.setProperty("connectTimeout", SECONDS);
    login.setProperty("socketTimeout", SECONDS);
    login.setProperty("logServerErrorDetail", "false");
  }

  Wire open() throws SQLException {
    var connection = DriverManager.getConnection(url, login);
    try {
      return new Wire(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
