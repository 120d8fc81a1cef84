package org.amparo.launch;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Row-level security does not bind a superuser or a role with BYPASSRLS. A login of that kind works
 * as the role {@code amparo_app} instead, which is made if it may be.
 */
final class AppRole {

  private static final String ABOVE_THE_WALL =
      "select rolsuper or rolbypassrls from pg_roles where rolname = ";

  private final Connection connection;
  private final String login;

  AppRole(Connection connection, String login) {
    this.connection = connection;
    this.login = login;
  }

  /** The role that the service's connections work in: their own login, or one that is bound. */
  String bound() throws SQLException {
    if (!yes(ABOVE_THE_WALL + "current_user")) {
      return login;
    }
    if (!yes(
        "select exists (select 1 from pg_roles where rolname = '" + Database.APP_ROLE + "')")) {
      run("create role " + Database.APP_ROLE + " nologin nosuperuser nobypassrls");
      run("grant " + Database.APP_ROLE + " to current_user");
    }
    boolean member = yes("select pg_has_role(current_user, '" + Database.APP_ROLE + "', 'member')");
    if (!member || yes(ABOVE_THE_WALL + "'" + Database.APP_ROLE + "'")) {
      throw refusal();
    }
    return Database.APP_ROLE;
  }

  private boolean yes(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      if ("42501".equals(e.getSQLState())) {
        throw refusal();
      }
      throw e;
    }
  }

  private StartRefused refusal() {
    return new StartRefused(
        "The login "
            + login
            + " is above row-level security, so that agencies would not be kept apart. Let a"
            + " superuser run: alter role \""
            + login
            + "\" nosuperuser nobypassrls;");
  }
}
