package org.amparo.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.amparo.launch.Database.Login;

/** A PostgreSQL server that somebody else runs; looked at before Quarkus starts. */
final class ExternalDatabase {

  private static final String URL = "amparo.db.url";
  private static final String QUARKUS_URL = "quarkus.datasource.jdbc.url";
  private static final int OLDEST = 14;

  private final Settings settings;

  ExternalDatabase(Settings settings) {
    this.settings = settings;
  }

  boolean isAskedFor() {
    return settings.findFirst(URL, QUARKUS_URL).isPresent();
  }

  Database open() {
    var url = DatabaseUrl.parse(settings.findFirst(URL, QUARKUS_URL).orElseThrow());
    var app =
        new Login(
            required("AMPARO_DB_USER", url.user(), "amparo.db.user", "quarkus.datasource.username"),
            required(
                "AMPARO_DB_PASSWORD",
                url.password(),
                "amparo.db.password",
                "quarkus.datasource.password"));
    var owner = owner().orElse(app);
    String role = look(url, app);
    if (!owner.equals(app)) {
      look(url, owner, connection -> {});
    }
    String appUrl = role.equals(app.user()) ? url.jdbc() : url.inRole(role);
    return new Database(appUrl, app, role, url.jdbc(), owner);
  }

  /** Without an owner of its own the service's login owns the tables that it works on. */
  private Optional<Login> owner() {
    return settings
        .findFirst("amparo.db.owner.user", "quarkus.flyway.username")
        .map(
            user ->
                new Login(
                    user,
                    required(
                        "AMPARO_DB_OWNER_PASSWORD",
                        Optional.empty(),
                        "amparo.db.owner.password",
                        "quarkus.flyway.password")));
  }

  private String required(String variable, Optional<String> inUrl, String... names) {
    return settings
        .findFirst(names)
        .or(() -> inUrl)
        .orElseThrow(
            () -> new StartRefused("With an external database, set " + variable + " as well."));
  }

  private static String look(DatabaseUrl url, Login app) {
    var role = new String[] {app.user()};
    look(url, app, connection -> role[0] = new AppRole(connection, app.user()).bound());
    return role[0];
  }

  private interface Look {
    void at(Connection connection) throws SQLException;
  }

  private static void look(DatabaseUrl url, Login login, Look look) {
    try (var connection = DatabaseRoles.connect(url.jdbc(), login)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new StartRefused(
            "The database is PostgreSQL " + version + "; " + OLDEST + " or newer is needed.");
      }
      look.at(connection);
    } catch (SQLException e) {
      throw new StartRefused(
          switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" -> "The database refuses the user " + login + " or its password.";
            case "3D000" -> "The database that AMPARO_DB_URL names does not exist on its server.";
            case "08001", "08004", "08006" ->
                "The database server that AMPARO_DB_URL names does not answer: " + e.getMessage();
            default -> "The database refuses: " + e.getMessage();
          });
    }
  }
}
