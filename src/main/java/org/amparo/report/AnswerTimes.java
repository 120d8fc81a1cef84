package org.amparo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.amparo.report.WorkReport.Answers;
import org.amparo.report.WorkReport.Took;
import org.amparo.report.WorkRows.Sum;
import org.jspecify.annotations.Nullable;

/** How long answers took. A mean would hide the few that took for ever, so the days are kept. */
final class AnswerTimes {

  private static final int[] UP_TO = {7, 14, 21, 30, 60, 90};
  private static final String LATE = ":LATE";

  private AnswerTimes() {}

  /**
   * @param sums keyed by days and whether in time, for example {@code 12:IN_TIME}
   */
  static Answers of(List<Sum> sums) {
    var byDays = new TreeMap<Integer, long[]>();
    for (Sum sum : sums) {
      int days = Integer.parseInt(sum.key().substring(0, sum.key().indexOf(':')));
      var counts = byDays.computeIfAbsent(days, any -> new long[2]);
      counts[0] += sum.amount();
      counts[1] += sum.key().endsWith(LATE) ? sum.amount() : 0;
    }
    long given = byDays.values().stream().mapToLong(c -> c[0]).sum();
    long late = byDays.values().stream().mapToLong(c -> c[1]).sum();
    return new Answers(
        given,
        given - late,
        given == 0 ? null : Math.floorDiv(100 * (given - late), given),
        reached(byDays, given, 50),
        reached(byDays, given, 90),
        took(byDays));
  }

  /** The days within which so many in a hundred were answered. */
  private static @Nullable Integer reached(TreeMap<Integer, long[]> byDays, long all, int percent) {
    long seen = 0;
    for (var entry : byDays.entrySet()) {
      seen += entry.getValue()[0];
      if (seen * 100 >= all * percent) {
        return entry.getKey();
      }
    }
    return null;
  }

  private static List<Took> took(TreeMap<Integer, long[]> byDays) {
    var ranges = new ArrayList<Took>();
    int from = 0;
    for (int upTo : UP_TO) {
      ranges.add(range(byDays, from, upTo));
      from = upTo + 1;
    }
    ranges.add(range(byDays, from, null));
    return ranges;
  }

  /** A day before the first would be an answer before its request; it is counted with the first. */
  private static Took range(TreeMap<Integer, long[]> byDays, int from, @Nullable Integer upTo) {
    var within =
        byDays
            .subMap(
                from == 0 ? Integer.MIN_VALUE : from,
                true,
                upTo == null ? Integer.MAX_VALUE : upTo,
                true)
            .values();
    return new Took(
        from,
        upTo,
        within.stream().mapToLong(c -> c[0]).sum(),
        within.stream().mapToLong(c -> c[1]).sum());
  }
}
