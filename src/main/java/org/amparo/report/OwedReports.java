package org.amparo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.jurisdiction.JurisdictionProfile.ReportRule;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.jurisdiction.ReportPeriod;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;

/** Which reports an agency owes by its law, until when, and which of them it has filed. */
@ApplicationScoped
public class OwedReports {

  /** The year that runs, and the ones before it that may be missing. */
  private static final int YEARS = 3;

  private final Agencies agencies;
  private final Jurisdictions jurisdictions;
  private final EntityManager entities;
  private final Clock clock;

  OwedReports(Agencies agencies, Jurisdictions jurisdictions, EntityManager entities, Clock clock) {
    this.agencies = agencies;
    this.jurisdictions = jurisdictions;
    this.entities = entities;
    this.clock = clock;
  }

  /** What is owed since the agency's first request, the most pressing first. */
  @Transactional
  public List<OwedReport> of(AgencyId id) {
    var agency = agencies.agency(id);
    var today = agency.today(clock.instant());
    var owed = new ArrayList<OwedReport>();
    for (CertificationKind kind : CertificationKind.values()) {
      firstRequest(agency.id(), kind)
          .ifPresent(first -> addYears(agency, kind, first, today, owed));
    }
    owed.sort(
        Comparator.comparing(OwedReport::state, OwedReports::pressing)
            .thenComparing(OwedReport::from, Comparator.reverseOrder())
            .thenComparing(OwedReport::kind));
    return owed;
  }

  private static int pressing(OwedReport.State one, OwedReport.State other) {
    return Integer.compare(place(one), place(other));
  }

  private static int place(OwedReport.State state) {
    return switch (state) {
      case OVERDUE -> 0;
      case DUE_SOON -> 1;
      case OPEN -> 2;
      case RUNNING -> 3;
      case FILED -> 4;
    };
  }

  private void addYears(
      CertifyingAgency agency,
      CertificationKind kind,
      LocalDate first,
      LocalDate today,
      List<OwedReport> owed) {
    for (int back = 0; back < YEARS; back++) {
      var day = today.minusYears(back);
      rule(agency, kind, day)
          .map(rule -> OwedReport.of(kind, rule, rule.period().startOf(day), 0, today))
          .filter(report -> !report.upTo().isBefore(first))
          .map(report -> withVersions(agency.id(), report, today))
          .ifPresent(owed::add);
    }
  }

  /**
   * What the law asks of the year in which a day lies, as it stood at that year's end, or stands
   * today while the year runs: one that began or ended within a year has one answer for all of it.
   * Empty where none of it is known or it asks nothing.
   */
  Optional<ReportRule> rule(CertifyingAgency agency, CertificationKind kind, LocalDate day) {
    var today = agency.today(clock.instant());
    for (var period : ReportPeriod.values()) {
      var end = period.endOf(period.startOf(day));
      var rule =
          jurisdictions
              .inForce(agency.jurisdiction(), kind, end.isBefore(today) ? end : today)
              .flatMap(profile -> Optional.ofNullable(profile.report()))
              .filter(asked -> asked.period() == period);
      if (rule.isPresent()) {
        return rule;
      }
    }
    return Optional.empty();
  }

  private OwedReport withVersions(AgencyId agency, OwedReport report, LocalDate today) {
    int versions =
        ((Number)
                entities
                    .createNativeQuery(
                        "select count(*) from filed_report where agency_id = :agency"
                            + " and kind = :kind and period_from = :from")
                    .setParameter("agency", agency.value())
                    .setParameter("kind", report.kind().name())
                    .setParameter("from", report.from())
                    .getSingleResult())
            .intValue();
    return OwedReport.of(report.kind(), report.rule(), report.from(), versions, today);
  }

  private Optional<LocalDate> firstRequest(AgencyId agency, CertificationKind kind) {
    return Optional.ofNullable(
        (LocalDate)
            entities
                .createNativeQuery(
                    "select min(happened_on) from report_act where agency_id = :agency"
                        + " and kind = :kind",
                    LocalDate.class)
                .setParameter("agency", agency.value())
                .setParameter("kind", kind.name())
                .getSingleResult());
  }
}
