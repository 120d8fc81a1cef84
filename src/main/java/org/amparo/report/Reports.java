package org.amparo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.referral.CaseState;

/** Counts from the report's view alone, so that every figure has one source. */
@ApplicationScoped
public class Reports {

  private static final String PERIOD =
      " where agency_id = ? and kind = ? and received_on between ? and ?";

  private static final String BY_STATE =
      "select state, count(*), count(*) filter (where coalesce(stopped_on, ?) > due_on)"
          + " from report_request"
          + PERIOD
          + " group by state";

  private static final String BY_REASON =
      "select reason, count(*) from report_request, unnest(reasons) reason"
          + PERIOD
          + " and state = 'DENIED' group by reason";

  private final Agencies agencies;
  private final DataSource database;
  private final Clock clock;

  Reports(Agencies agencies, DataSource database, Clock clock) {
    this.agencies = agencies;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Counts the requests received from one day to another, both included. Each kind of form is
   * reported by a section of law of its own, so they are never counted together.
   */
  @Transactional
  public RequestReport requests(Actor actor, CertificationKind kind, LocalDate from, LocalDate to) {
    AskedPeriod.refuseUnheardOf(from, to);
    AskedPeriod.refuseBackward(from, to);
    var agency = actor.agency();
    var today = agencies.agency(agency).today(clock.instant());
    var outcomes = new EnumMap<Outcome, Long>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, 0L);
    }
    long outsideTime = 0;
    try (var connection = database.getConnection()) {
      try (var select = connection.prepareStatement(BY_STATE)) {
        select.setObject(1, today);
        period(select, 2, agency, kind, from, to);
        try (var rows = select.executeQuery()) {
          while (rows.next()) {
            outcomes.merge(
                Outcome.of(CaseState.valueOf(rows.getString(1))), rows.getLong(2), Long::sum);
            outsideTime += rows.getLong(3);
          }
        }
      }
      long received = outcomes.values().stream().mapToLong(Long::longValue).sum();
      var reasons = reasons(connection, agency, kind, from, to);
      return new RequestReport(
          kind, from, to, clock.instant(), received, outcomes, outsideTime, reasons);
    } catch (SQLException e) {
      throw new IllegalStateException("The requests were not counted.", e);
    }
  }

  private static Map<String, Long> reasons(
      Connection connection, AgencyId agency, CertificationKind kind, LocalDate from, LocalDate to)
      throws SQLException {
    var reasons = new TreeMap<String, Long>();
    try (var select = connection.prepareStatement(BY_REASON)) {
      period(select, 1, agency, kind, from, to);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          reasons.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return reasons;
  }

  private static void period(
      PreparedStatement select,
      int at,
      AgencyId agency,
      CertificationKind kind,
      LocalDate from,
      LocalDate to)
      throws SQLException {
    select.setString(at, agency.value());
    select.setString(at + 1, kind.name());
    select.setObject(at + 2, from);
    select.setObject(at + 3, to);
  }
}
