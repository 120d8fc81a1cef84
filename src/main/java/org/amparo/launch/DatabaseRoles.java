package org.amparo.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.amparo.launch.Database.Login;

/** Makes the embedded database and its two login roles, once. */
final class DatabaseRoles {

  static final String DATABASE = "amparo";

  private DatabaseRoles() {}

  static void make(String adminUrl, Login admin, Login owner, Login app) throws SQLException {
    try (var connection = connect(adminUrl, admin)) {
      for (Login login : new Login[] {owner, app}) {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", login.user())) {
          run(
              connection,
              "create role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                  .formatted(login.user(), login.password()));
        }
      }
      if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
        run(connection, "create database " + DATABASE + " owner " + owner.user());
      }
      run(connection, "revoke all on database " + DATABASE + " from public");
      run(connection, "grant connect on database " + DATABASE + " to " + app.user());
    }
  }

  static Connection connect(String url, Login login) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "15");
    return DriverManager.getConnection(url, properties);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
