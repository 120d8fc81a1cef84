package org.amparo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CertificationKind;
import org.amparo.report.WorkReport.DayCount;
import org.amparo.report.WorkReport.Named;
import org.amparo.report.WorkReport.OpenStep;
import org.amparo.report.WorkReport.PersonLoad;
import org.amparo.report.WorkReport.StepTime;
import org.amparo.report.WorkRows.Sum;
import org.jspecify.annotations.Nullable;

/** How the work goes, out of the sums alone. */
@ApplicationScoped
public class WorkReports {

  private static final int AHEAD = 30;
  private static final int USUAL_DAYS = 365;

  private final WorkRows rows;
  private final Agencies agencies;
  private final Clock clock;

  WorkReports(WorkRows rows, Agencies agencies, Clock clock) {
    this.rows = rows;
    this.agencies = agencies;
    this.clock = clock;
  }

  /**
   * @param from the first day; a year before the last when null
   * @param to the last day; today when null
   */
  @Transactional
  public WorkReport of(
      Actor actor, CertificationKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
    AskedPeriod.refuseUnheardOf(from, to);
    var agency = actor.agency();
    var today = agencies.agency(agency).today(clock.instant());
    var last = to == null ? today : to;
    var first = from == null ? last.minusDays(USUAL_DAYS) : from;
    AskedPeriod.refuseBackward(first, last);
    var period = byFigure(rows.ofPeriod(agency, kind, first, last));
    var now = byFigure(rows.now(agency, kind, today.plusDays(AHEAD)));
    return new WorkReport(
        kind,
        first,
        last,
        clock.instant(),
        open(now.getOrDefault("OPEN", List.of()), today),
        AnswerTimes.of(period.getOrDefault("ANSWER", List.of())),
        steps(period),
        workload(rows.inHand(agency), period.getOrDefault("DONE", List.of())),
        overdue(now.getOrDefault("DUE", List.of()), today),
        ahead(now.getOrDefault("DUE", List.of()), today),
        named(period.getOrDefault("REASON", List.of())),
        named(period.getOrDefault("LANGUAGE", List.of())),
        named(period.getOrDefault("CRIME", List.of())));
  }

  private static Map<String, List<Sum>> byFigure(List<Sum> sums) {
    return sums.stream().collect(Collectors.groupingBy(Sum::figure));
  }

  private static List<OpenStep> open(List<Sum> sums, LocalDate today) {
    var byStep = new TreeMap<String, long[]>();
    for (Sum sum : sums) {
      var ages = byStep.computeIfAbsent(sum.key(), step -> new long[5]);
      ages[age(ChronoUnit.DAYS.between(sum.day(), today))] += sum.amount();
    }
    return byStep.entrySet().stream()
        .map(e -> openStep(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(OpenStep::open).reversed())
        .toList();
  }

  private static int age(long days) {
    return days <= 1 ? 0 : days <= 7 ? 1 : days <= 14 ? 2 : days <= 30 ? 3 : 4;
  }

  private static OpenStep openStep(String step, long[] ages) {
    long open = ages[0] + ages[1] + ages[2] + ages[3] + ages[4];
    return new OpenStep(step, open, ages[0], ages[1], ages[2], ages[3], ages[4]);
  }

  private static List<StepTime> steps(Map<String, List<Sum>> period) {
    var work =
        period.getOrDefault("WORK", List.of()).stream()
            .collect(Collectors.toMap(Sum::key, WorkReports::hours));
    return period.getOrDefault("WAIT", List.of()).stream()
        .map(
            wait ->
                new StepTime(
                    wait.key(), wait.amount(), hours(wait), work.getOrDefault(wait.key(), 0.0)))
        .sorted(Comparator.comparing(StepTime::meanWaitHours).reversed())
        .toList();
  }

  /** To a tenth of an hour. */
  private static double hours(Sum sum) {
    return Math.round(sum.minutes() / 6.0 / sum.amount()) / 10.0;
  }

  private static List<PersonLoad> workload(List<Named> inHand, List<Sum> done) {
    var loads = new TreeMap<String, PersonLoad>();
    done.forEach(sum -> loads.put(sum.key(), new PersonLoad(sum.key(), 0, sum.amount())));
    for (Named held : inHand) {
      var load = loads.getOrDefault(held.code(), new PersonLoad(held.code(), 0, 0));
      loads.put(held.code(), new PersonLoad(held.code(), held.count(), load.done()));
    }
    return List.copyOf(loads.values());
  }

  private static long overdue(List<Sum> dues, LocalDate today) {
    return dues.stream().filter(due -> due.day().isBefore(today)).mapToLong(Sum::amount).sum();
  }

  /** Every day, also those on which nothing falls due. */
  private static List<DayCount> ahead(List<Sum> dues, LocalDate today) {
    var byDay = dues.stream().collect(Collectors.toMap(Sum::day, Sum::amount, Long::sum));
    var ahead = new ArrayList<DayCount>();
    for (int i = 0; i < AHEAD; i++) {
      var day = today.plusDays(i);
      ahead.add(new DayCount(day, byDay.getOrDefault(day, 0L)));
    }
    return ahead;
  }

  private static List<Named> named(List<Sum> sums) {
    return sums.stream()
        .map(sum -> new Named(sum.key(), sum.amount()))
        .sorted(Comparator.comparing(Named::count).reversed().thenComparing(Named::code))
        .toList();
  }
}
