package org.amparo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.ReportPeriod;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.report.MandateClaim.Line;
import org.jspecify.annotations.Nullable;

/** Claims for the cost of certifying, out of the time that tasks were in hand. */
@ApplicationScoped
public class MandateClaims {

  private static final int MOST_DAYS = 366;

  private final ClaimRows rows;
  private final ClaimSettings settings;
  private final Agencies agencies;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  MandateClaims(
      ClaimRows rows,
      ClaimSettings settings,
      Agencies agencies,
      Event<AgencyEvent> news,
      Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.agencies = agencies;
    this.news = news;
    this.clock = clock;
  }

  /**
   * @param from the first day; that of the running fiscal year, which begins in July, when null
   * @param to the last day; the last of the year that begins on the first when null
   */
  @Transactional
  public MandateClaim of(Actor actor, @Nullable LocalDate from, @Nullable LocalDate to) {
    AskedPeriod.refuseUnheardOf(from, to);
    var agency = agencies.agency(actor.agency());
    var year = ReportPeriod.FISCAL_YEAR;
    var first = from == null ? year.startOf(agency.today(clock.instant())) : from;
    var last = to == null ? year.endOf(first) : to;
    refuseImpossible(first, last);
    var zone = agency.zone();
    var tasks =
        rows.done(
            agency.id(),
            first.atStartOfDay(zone).toInstant(),
            last.plusDays(1).atStartOfDay(zone).toInstant());
    return claim(first, last, entries(tasks, agency));
  }

  private static void refuseImpossible(LocalDate from, LocalDate to) {
    AskedPeriod.refuseBackward(from, to);
    if (from.plusDays(MOST_DAYS).isBefore(to)) {
      throw new Refused(Problem.RULE_REFUSED, "A claim is for a year at most.");
    }
  }

  private List<ClaimEntry> entries(List<DoneTask> tasks, CertifyingAgency agency) {
    var shares = HandTime.of(tasks);
    return tasks.stream().map(task -> entry(task, shares, agency)).toList();
  }

  private ClaimEntry entry(DoneTask task, Map<UUID, Duration> shares, CertifyingAgency agency) {
    long measured = minutes(shares.getOrDefault(task.id(), Duration.ZERO));
    Integer said = task.correctedMinutes();
    boolean tooLong = task.inHand().compareTo(settings.longest()) > 0;
    return new ClaimEntry(
        task.id(),
        task.caseNumber(),
        task.step(),
        task.role(),
        task.by(),
        task.done().atZone(agency.zone()).toLocalDate(),
        task.claimed(),
        task.done(),
        measured,
        said != null ? said : tooLong ? 0 : measured,
        task.why(),
        tooLong && said == null);
  }

  /** To the nearest minute. */
  private static long minutes(Duration time) {
    return time.plusSeconds(30).toMinutes();
  }

  private MandateClaim claim(LocalDate first, LocalDate last, List<ClaimEntry> entries) {
    var lines =
        entries.stream()
            .collect(Collectors.groupingBy(entry -> List.of(entry.step(), entry.role())))
            .values()
            .stream()
            .map(MandateClaims::line)
            .sorted(Comparator.comparing(Line::step).thenComparing(Line::role))
            .toList();
    return new MandateClaim(
        first,
        last,
        clock.instant(),
        settings.longest().toMinutes(),
        lines,
        entries.size(),
        lines.stream().mapToLong(Line::minutes).sum(),
        lines.stream().mapToLong(Line::toCorrect).sum(),
        entries);
  }

  private static Line line(List<ClaimEntry> same) {
    return new Line(
        same.get(0).step(),
        same.get(0).role(),
        same.size(),
        same.stream().mapToLong(ClaimEntry::minutesClaimed).sum(),
        same.stream().filter(entry -> entry.why() != null).count(),
        same.stream().filter(ClaimEntry::toCorrect).count());
  }

  /**
   * Says what a task took. What was said before stays on record.
   *
   * @throws Refused if no task of this agency with this id was done
   */
  public void correct(Actor actor, UUID task, int minutes, ClaimEntry.Why why) {
    if (!rows.isDone(actor.agency(), task)) {
      throw new Refused(Problem.NOT_FOUND, "There is no such task that was done.");
    }
    rows.correct(actor.agency(), task, minutes, why, actor.user(), clock.instant());
    news.fire(
        new AgencyEvent(
            actor.agency(),
            "CLAIM_CORRECTED",
            Map.of(
                "task", task.toString(), "minutes", String.valueOf(minutes), "why", why.name())));
  }
}
