package org.amparo.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.amparo.agency.Agencies;
import org.amparo.audit.AuditLog;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFiles;
import org.jspecify.annotations.Nullable;

/** The auditor's list of access that somebody should ask about. */
@ApplicationScoped
public class UnusualAccess {

  private static final int LONGEST_DAYS = 92;
  private static final int MOST_OF_A_RULE = 200;

  /** With the usual 4 MB the sums of a busy quarter would go by way of the disk. */
  private static final String FOR_A_MILLION_READS = "set local work_mem = '64MB'";

  /**
   * Access that a rule found.
   *
   * @param caseNumber null where the rule is about a person and not about a case
   */
  public record Finding(
      UnusualRule rule,
      UserId actor,
      @Nullable CaseNumber caseNumber,
      long times,
      Instant first,
      Instant last) {}

  private record Found(
      UnusualRule rule,
      String actor,
      @Nullable UUID chain,
      long times,
      Instant first,
      Instant last) {}

  private final DataSource database;
  private final EntityManager entities;
  private final Agencies agencies;
  private final CaseFiles files;

  UnusualAccess(DataSource database, EntityManager entities, Agencies agencies, CaseFiles files) {
    this.database = database;
    this.entities = entities;
    this.agencies = agencies;
    this.files = files;
  }

  /** What the rules find from one day to another, both included; the newest of each rule first. */
  @Transactional
  public List<Finding> find(Actor auditor, LocalDate from, LocalDate to) {
    plausible(from, to).refuseUnlessPassed();
    // what this transaction has written must be there to be found
    entities.flush();
    var zone = agencies.agency(auditor.agency()).zone();
    var found = find(auditor, zone, from, to);
    var numbers = files.numbers(found.stream().map(Found::chain).distinct().toList());
    return found.stream()
        // a read of the agency's own record, such as a demand about no case, is of no case
        .filter(f -> !AuditLog.chainOf(auditor.agency()).equals(f.chain()))
        .map(
            f ->
                new Finding(
                    f.rule(),
                    new UserId(f.actor()),
                    f.chain() == null ? null : numbers.get(f.chain()),
                    f.times(),
                    f.first(),
                    f.last()))
        .toList();
  }

  private List<Found> find(Actor auditor, ZoneId zone, LocalDate from, LocalDate to) {
    try (var connection = database.getConnection();
        var memory = connection.createStatement();
        var select = connection.prepareStatement(UnusualRule.sql(MOST_OF_A_RULE))) {
      memory.execute(FOR_A_MILLION_READS);
      select.setString(1, zone.getId());
      select.setString(2, auditor.agency().value());
      select.setObject(3, from.atStartOfDay(zone).toOffsetDateTime());
      select.setObject(4, to.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
      try (var rows = select.executeQuery()) {
        var found = new ArrayList<Found>();
        while (rows.next()) {
          found.add(found(rows));
        }
        // the rules in their own order, whatever the database made of it
        found.sort(Comparator.comparing(Found::rule));
        return found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The record of reads was not looked at.", e);
    }
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        UnusualRule.valueOf(row.getString(1)),
        row.getString(2),
        row.getObject(3, UUID.class),
        row.getLong(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }

  private static Checklist plausible(LocalDate from, LocalDate to) {
    return Checklist.builder()
        .rule("A period begins before it ends", "Arithmetic", !to.isBefore(from), "Correct to.")
        .rule(
            "A list looks at 92 days at most",
            "Agency policy",
            ChronoUnit.DAYS.between(from, to) < LONGEST_DAYS,
            "Ask for a shorter period.")
        .build();
  }
}
