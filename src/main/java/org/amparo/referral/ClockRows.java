package org.amparo.referral;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes the clocks of many cases, which are locked and apart, in a few statements. */
@Singleton
class ClockRows {

  private static final String KEEP =
      """
      insert into case_clock (case_id, agency_id, clock, purpose, due_on, target_on, stopped_on)
      select * from unnest(?, ?, ?, ?, ?, ?, ?)
      on conflict (case_id, clock) do update
      set purpose = excluded.purpose, due_on = excluded.due_on, target_on = excluded.target_on,
        stopped_on = excluded.stopped_on
      """;

  private static final String DROP =
      """
      delete from case_clock c using unnest(?, ?) as gone (case_id, clock)
      where c.case_id = gone.case_id and c.clock = gone.clock
      """;

  /** Whoever read the case before must read it anew. */
  private static final String AGE =
      "update case_file set version = version + 1 where case_id = any (?)";

  /** One clock of one case, as it is to be or as it was. */
  private record Row(UUID caseId, String name, CaseClock clock) {}

  private final DataSource database;

  ClockRows(DataSource database) {
    this.database = database;
  }

  /**
   * @param before the cases whose clocks moved, with what they were
   */
  void write(Map<CaseFile, Map<String, CaseClock>> before) {
    var kept = new ArrayList<Row>();
    var gone = new ArrayList<Row>();
    before.forEach((file, was) -> compare(file, was, kept, gone));
    try (var connection = database.getConnection()) {
      if (!gone.isEmpty()) {
        drop(connection, gone);
      }
      keep(connection, kept);
      age(connection, before.keySet().stream().map(file -> file.id().value()).toArray());
    } catch (SQLException e) {
      throw new IllegalStateException("The clocks of a batch were not written.", e);
    }
  }

  private static void compare(
      CaseFile file, Map<String, CaseClock> was, List<Row> kept, List<Row> gone) {
    UUID id = file.id().value();
    var now = file.clocks();
    now.forEach(
        (name, clock) -> {
          if (!clock.equals(was.get(name))) {
            kept.add(new Row(id, name, clock));
          }
        });
    was.forEach(
        (name, clock) -> {
          if (!now.containsKey(name)) {
            gone.add(new Row(id, name, clock));
          }
        });
  }

  private static void drop(Connection connection, List<Row> rows) throws SQLException {
    try (var delete = connection.prepareStatement(DROP)) {
      delete.setArray(1, array(connection, rows, "uuid", Row::caseId));
      delete.setArray(2, array(connection, rows, "text", Row::name));
      delete.executeUpdate();
    }
  }

  private static void keep(Connection connection, List<Row> rows) throws SQLException {
    try (var insert = connection.prepareStatement(KEEP)) {
      insert.setArray(1, array(connection, rows, "uuid", Row::caseId));
      insert.setArray(2, array(connection, rows, "text", row -> row.clock().agencyId()));
      insert.setArray(3, array(connection, rows, "text", Row::name));
      insert.setArray(4, array(connection, rows, "text", row -> row.clock().purpose().name()));
      insert.setArray(5, days(connection, rows, CaseClock::dueOn));
      insert.setArray(6, days(connection, rows, CaseClock::targetOn));
      insert.setArray(7, days(connection, rows, CaseClock::stoppedOn));
      insert.executeUpdate();
    }
  }

  private static void age(Connection connection, Object[] cases) throws SQLException {
    try (var update = connection.prepareStatement(AGE)) {
      update.setArray(1, connection.createArrayOf("uuid", cases));
      if (update.executeUpdate() != cases.length) {
        throw new IllegalStateException("A locked case of a batch was gone.");
      }
    }
  }

  private static Array days(
      Connection connection, List<Row> rows, Function<CaseClock, LocalDate> day)
      throws SQLException {
    return array(connection, rows, "date", row -> day.apply(row.clock()));
  }

  private static Array array(
      Connection connection, List<Row> rows, String type, Function<Row, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(value).toArray());
  }
}
