package org.amparo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.JurisdictionProfile.ReportRule;
import org.amparo.jurisdiction.ReportCount;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.report.FiledReport.Correction;
import org.jspecify.annotations.Nullable;

/** The yearly reports that the law asks for: drawn up, filed, corrected by another version. */
@ApplicationScoped
public class StatutoryReports {

  private final Agencies agencies;
  private final OwedReports owed;
  private final ActCounts acts;
  private final FiledReports filed;
  private final ReportTasks tasks;
  private final ReportSettings settings;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  StatutoryReports(
      Agencies agencies,
      OwedReports owed,
      ActCounts acts,
      FiledReports filed,
      ReportTasks tasks,
      ReportSettings settings,
      Event<AgencyEvent> news,
      Clock clock) {
    this.agencies = agencies;
    this.owed = owed;
    this.acts = acts;
    this.filed = filed;
    this.tasks = tasks;
    this.settings = settings;
    this.news = news;
    this.clock = clock;
  }

  /**
   * The report as it would be filed.
   *
   * @param day any day of its year
   * @param asOf the day of which it tells; today when null
   */
  @Transactional
  public StatutoryReport draft(
      Actor actor, CertificationKind kind, LocalDate day, @Nullable LocalDate asOf) {
    var agency = agencies.agency(actor.agency());
    var now = clock.instant();
    var today = agency.today(now);
    AskedPeriod.refuseUnheardOf(day);
    var rule = rule(agency, kind, day);
    var from = rule.period().startOf(day);
    var told = asOf == null ? today : asOf;
    refuseImpossible(from, told, today);
    return counted(agency, kind, rule, from, told, earlier(agency, told, now));
  }

  /**
   * Files a year that is over, which completes its task; every later filing of it is a correction
   * and says why.
   */
  @Transactional
  public FiledReport file(
      Actor actor,
      CertificationKind kind,
      LocalDate day,
      @Nullable LocalDate asOf,
      @Nullable Correction correction) {
    var report = draft(actor, kind, day, asOf);
    if (!report.upTo().isBefore(report.asOf())) {
      throw new Refused(
          Problem.RULE_REFUSED,
          "The year ends on %s. File its report as of a later day.".formatted(report.upTo()));
    }
    filed.lock(actor.agency());
    int before = filed.versions(actor.agency(), kind, report.from()).size();
    refuseUnlessExplained(before, correction);
    tasks.complete(actor, kind, report.from());
    var kept =
        filed.keep(
            actor.agency(),
            report,
            before + 1,
            correction,
            settings.threshold(actor.agency()),
            actor.user(),
            clock.instant());
    news.fire(
        new AgencyEvent(
            actor.agency(),
            "REPORT_FILED",
            Map.of("report", kept.id().toString(), "sha256", kept.sha256())));
    return kept;
  }

  @Transactional
  public List<FiledReport> filed(AgencyId agency) {
    return filed.all(agency);
  }

  @Transactional
  public FiledReport filed(AgencyId agency, UUID id) {
    return filed.one(agency, id).orElseThrow(Refused::notFound);
  }

  /** What a version counts otherwise than the one before it; nothing for the first. */
  @Transactional
  public List<Difference> differences(AgencyId agency, FiledReport report) {
    return filed.versions(agency, report.report().kind(), report.report().from()).stream()
        .filter(other -> other.version() == report.version() - 1)
        .findFirst()
        .map(before -> Difference.between(before.report(), report.report()))
        .orElse(List.of());
  }

  /**
   * Whether its withheld figures may be given to others: not those of a correction by so few that
   * whoever has the paper of an earlier version could tell them.
   */
  @Transactional
  public boolean isForOthers(AgencyId agency, FiledReport report) {
    var versions =
        filed.versions(agency, report.report().kind(), report.report().from()).stream()
            .filter(other -> other.version() <= report.version())
            .sorted(Comparator.comparing(FiledReport::version))
            .toList();
    return PublishedReports.shown(versions).id().equals(report.id());
  }

  private StatutoryReport counted(
      CertifyingAgency agency,
      CertificationKind kind,
      ReportRule rule,
      LocalDate from,
      LocalDate asOf,
      Instant knownBefore) {
    var upTo = rule.period().endOf(from);
    var all = acts.count(new ActCounts.Question(agency.id(), kind, from, upTo, asOf, knownBefore));
    var counts = new EnumMap<ReportCount, Long>(all.counts());
    counts.keySet().retainAll(rule.counts());
    return new StatutoryReport(
        agency.name(),
        agency.jurisdiction(),
        kind,
        rule.to(),
        rule.citation(),
        rule.period(),
        from,
        upTo,
        asOf,
        knownBefore,
        ActCounts.VERSION,
        counts,
        rule.counts().contains(ReportCount.REASONS) ? all.reasons() : Map.of());
  }

  private ReportRule rule(CertifyingAgency agency, CertificationKind kind, LocalDate day) {
    return owed.rule(agency, kind, day)
        .orElseThrow(
            () ->
                new Refused(
                    Problem.RULE_REFUSED,
                    "No law of %s that is known here asks for a yearly report on the %s for %s."
                        .formatted(agency.jurisdiction(), kind.paper(), day)));
  }

  private static Instant earlier(CertifyingAgency agency, LocalDate asOf, Instant now) {
    var end = asOf.plusDays(1).atStartOfDay(agency.zone()).toInstant();
    return end.isBefore(now) ? end : now;
  }

  private static void refuseImpossible(LocalDate from, LocalDate asOf, LocalDate today) {
    if (from.isAfter(today)) {
      throw new Refused(Problem.RULE_REFUSED, "That year has not begun.");
    }
    if (asOf.isAfter(today)) {
      throw new Refused(Problem.RULE_REFUSED, "Nobody knows the counts of a day to come.");
    }
    if (asOf.isBefore(from)) {
      throw new Refused(
          Problem.RULE_REFUSED, "The year begins on %s, after that day.".formatted(from));
    }
  }

  private static void refuseUnlessExplained(int before, @Nullable Correction correction) {
    if (before > 0 && correction == null) {
      throw new Refused(
          Problem.RULE_REFUSED,
          "This year's report was filed. Say why it is corrected; the earlier version stays.");
    }
    if (before == 0 && correction != null) {
      throw new Refused(
          Problem.RULE_REFUSED, "There is nothing to correct: this year was not filed yet.");
    }
  }
}
