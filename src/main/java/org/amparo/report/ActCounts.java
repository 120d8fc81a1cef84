package org.amparo.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.amparo.jurisdiction.ReportCount;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/**
 * Counts the acts of a period out of the reports' views, as they were known at a moment. The same
 * question gets the same answer for ever, since acts are only added and a due that moves ends.
 */
@ApplicationScoped
class ActCounts {

  /** Of the statements below; a test asks for another number when they change. */
  static final int VERSION = 1;

  static final String ACTS =
      """
      select act, count(*) from report_act
      where agency_id = ? and kind = ? and happened_on between ? and ? and recorded_at < ?
        and act not in ('DENIED', 'REISSUED')
      group by act
      """;

  /** A request that was denied twice in the period is denied once, for its last reasons. */
  static final String DENIALS =
      """
      with denial as (
        select distinct on (case_id) case_id, reasons from report_act
        where agency_id = ? and kind = ? and happened_on between ? and ? and recorded_at < ?
          and act = 'DENIED'
        order by case_id, recorded_at desc)
      select null, count(*) from denial
      union all
      select reason, count(*) from denial, unnest(reasons) reason group by reason
      """;

  /** What fell due in the period, before the day of the report, and was not answered by its day. */
  static final String LATE =
      """
      select count(*) from report_due
      where agency_id = ? and kind = ? and due_on between ? and ? and recorded_at < ?
        and due_on < ? and (ended_at is null or ended_at >= ?)
        and (met_on is null or met_on > due_on or met_at >= ?)
      """;

  /**
   * What to count.
   *
   * @param asOf the day of the report, on which nothing is late yet that is due on it
   * @param knownBefore what was recorded later is not counted
   */
  record Question(
      AgencyId agency,
      CertificationKind kind,
      LocalDate from,
      LocalDate upTo,
      LocalDate asOf,
      Instant knownBefore) {}

  /** The answer: every count, and each reason of a denial. */
  record Counted(Map<ReportCount, Long> counts, Map<String, Long> reasons) {}

  private interface Line {
    void read(@Nullable String name, long count);
  }

  private final DataSource database;

  ActCounts(DataSource database) {
    this.database = database;
  }

  Counted count(Question question) {
    var counts = new EnumMap<ReportCount, Long>(ReportCount.class);
    for (ReportCount count : ReportCount.values()) {
      if (count != ReportCount.REASONS) {
        counts.put(count, 0L);
      }
    }
    var reasons = new TreeMap<String, Long>();
    try (var connection = database.getConnection()) {
      sortInMemory(connection);
      read(connection, ACTS, question, (act, n) -> counts.put(ReportCount.valueOf(act), n));
      read(
          connection,
          DENIALS,
          question,
          (reason, n) -> {
            if (reason == null) {
              counts.put(ReportCount.DENIED, n);
            } else {
              reasons.put(reason, n);
            }
          });
      counts.put(ReportCount.LATE, late(connection, question));
    } catch (SQLException e) {
      throw new IllegalStateException("The acts were not counted.", e);
    }
    return new Counted(counts, reasons);
  }

  /** A year of a hundred thousand denials; it holds until the transaction ends. */
  private static void sortInMemory(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set local work_mem = '64MB'");
    }
  }

  private static void read(Connection connection, String sql, Question question, Line line)
      throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      ask(select, question);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          line.read(rows.getString(1), rows.getLong(2));
        }
      }
    }
  }

  private static long late(Connection connection, Question question) throws SQLException {
    try (var select = connection.prepareStatement(LATE)) {
      ask(select, question);
      var known = question.knownBefore().atOffset(ZoneOffset.UTC);
      select.setObject(6, question.asOf());
      select.setObject(7, known);
      select.setObject(8, known);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static void ask(PreparedStatement select, Question question) throws SQLException {
    select.setString(1, question.agency().value());
    select.setString(2, question.kind().name());
    select.setObject(3, question.from());
    select.setObject(4, question.upTo());
    select.setObject(5, question.knownBefore().atOffset(ZoneOffset.UTC));
  }
}
