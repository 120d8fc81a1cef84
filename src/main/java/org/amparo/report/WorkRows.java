package org.amparo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;

/** Reads the sums of the work out of the reports' views. */
@ApplicationScoped
class WorkRows {

  /** A sum: of a period where {@code day} is its first, else of that day. */
  record Sum(String figure, String key, LocalDate day, long amount, long minutes) {}

  /** Tasks are of every kind of form; requests and answers are of one. */
  private static final String PERIOD =
      """
      select figure, key, cast(:from as date), sum(amount), sum(minutes) from report_work
      where agency_id = :agency and day between :from and :to and kind in ('', :kind)
        and figure in ('LANGUAGE', 'CRIME', 'REASON', 'ANSWER', 'WAIT', 'WORK', 'DONE')
      group by figure, key having sum(amount) <> 0
      """;

  private static final String NOW =
      """
      select figure, key, day, sum(amount), sum(minutes) from report_work
      where agency_id = :agency and kind in ('', :kind)
        and (figure = 'OPEN' or (figure = 'DUE' and day <= :last))
      group by figure, key, day having sum(amount) <> 0
      """;

  private final EntityManager entities;

  WorkRows(EntityManager entities) {
    this.entities = entities;
  }

  List<Sum> ofPeriod(AgencyId agency, CertificationKind kind, LocalDate from, LocalDate to) {
    return sums(
        entities
            .createNativeQuery(PERIOD)
            .setParameter("agency", agency.value())
            .setParameter("kind", kind.name())
            .setParameter("from", from)
            .setParameter("to", to)
            .getResultList());
  }

  /** What is open, and what is to be answered up to a day. */
  List<Sum> now(AgencyId agency, CertificationKind kind, LocalDate last) {
    return sums(
        entities
            .createNativeQuery(NOW)
            .setParameter("agency", agency.value())
            .setParameter("kind", kind.name())
            .setParameter("last", last)
            .getResultList());
  }

  /** Whose hands hold how many tasks. */
  List<WorkReport.Named> inHand(AgencyId agency) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select claimed_by, count(*) from report_in_hand where agency_id = :agency"
                    + " group by claimed_by")
            .setParameter("agency", agency.value())
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new WorkReport.Named((String) row[0], ((Number) row[1]).longValue()))
        .toList();
  }

  private static List<Sum> sums(List<?> rows) {
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new Sum(
                    (String) row[0],
                    (String) row[1],
                    (LocalDate) row[2],
                    ((Number) row[3]).longValue(),
                    ((Number) row[4]).longValue()))
        .toList();
  }
}
