package org.amparo.queue;

import java.sql.Connection;
import java.sql.SQLException;

/** How PostgreSQL runs the very query that reads a page of a queue. */
public final class PagePlan {

  private static final String PREPARE =
      "prepare page (text, text, int, timestamptz, uuid, int) as "
          + Tasks.page(Wanted.all(org.amparo.identity.Role.DV_UNIT))
              .replace(":agency", "$1")
              .replace(":role", "$2")
              .replace(":rank", "$3")
              .replace(":dueAt", "$4")
              .replace(":id", "$5")
              .replace(":size", "$6");

  private PagePlan() {}

  /** The plan that a connection uses again and again, made without looking at the values. */
  public static String after(Connection asOwner, Place place) throws SQLException {
    try (var statement = asOwner.createStatement()) {
      statement.execute("set amparo.agency = 'sfpd'");
      statement.execute("set plan_cache_mode = force_generic_plan");
      statement.execute(PREPARE);
      return explain(asOwner, place);
    } finally {
      try (var statement = asOwner.createStatement()) {
        statement.execute("deallocate all");
        statement.execute("reset plan_cache_mode");
        statement.execute("set amparo.agency = '*'");
      }
    }
  }

  private static String explain(Connection connection, Place place) throws SQLException {
    String query =
        "explain (analyze, buffers) execute page ('sfpd', 'dv-unit', %d, '%s', '%s', 51)"
            .formatted(place.rank(), place.dueAt(), place.id());
    var plan = new StringBuilder();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
