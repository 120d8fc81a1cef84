package org.amparo.report;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amparo.jurisdiction.ReportCount;

/**
 * Withholds counts that could point at a person, and as many others as it takes that no withheld
 * one can be told from what is shown. A zero tells of nobody and is shown.
 *
 * <p>Even somebody who knows this code, the threshold and that the parts add up finds more than one
 * table behind what they see. What is withheld depends on the counts alone and not on whose they
 * are, and it holds two counts that differ: with those two exchanged, the same is shown.
 */
final class Suppression {

  /** A total, withheld or not, with its parts; a part that is withheld has no number. */
  record Shown(Optional<Long> total, Map<String, Optional<Long>> parts) {}

  /**
   * What a request can end in; in a year with nothing carried over they are at most the requests.
   */
  private static final Set<ReportCount> ENDS =
      EnumSet.of(
          ReportCount.SIGNED, ReportCount.DENIED, ReportCount.CANCELLED, ReportCount.TRANSFERRED);

  /** With less, a withheld count would be one and nothing else. */
  static final int LEAST = 3;

  private final int threshold;

  Suppression(int threshold) {
    this.threshold = threshold;
  }

  /** A count that stands alone. */
  Optional<Long> alone(long count) {
    return isSmall(count) ? Optional.empty() : Optional.of(count);
  }

  /**
   * A total with its parts. Parts may count the same act twice, as one denial may have two reasons.
   */
  Shown of(long total, Map<String, Long> parts) {
    var withheld = new TreeSet<Long>();
    var others = new TreeSet<Long>();
    parts.values().forEach(count -> (isSmall(count) ? withheld : others).add(count));
    others.remove(0L);
    if (withheld.isEmpty()) {
      return new Shown(alone(total), shown(parts, withheld));
    }
    while (!isSafe(withheld, parts) && !others.isEmpty()) {
      withheld.add(others.pollFirst());
    }
    boolean told = isSafe(withheld, parts) && !isSmall(total);
    return new Shown(told ? Optional.of(total) : Optional.empty(), shown(parts, withheld));
  }

  /**
   * The counts of a year beside its denials. What the requests leave for the withheld ends must let
   * each of these be as great as a withheld count can be; else the requests are withheld too,
   * whether they are few or not. Withdrawals and appeals are of a count that they do not add up to.
   */
  Map<ReportCount, Optional<Long>> of(Map<ReportCount, Long> counts, Shown denials) {
    var shown = new LinkedHashMap<ReportCount, Optional<Long>>();
    counts.forEach((count, n) -> shown.put(count, alone(n)));
    shown.computeIfPresent(ReportCount.DENIED, (count, n) -> denials.total());
    var ends = shown.keySet().stream().filter(ENDS::contains).map(shown::get).toList();
    long withheld = ends.stream().filter(Optional::isEmpty).count();
    long told = ends.stream().mapToLong(n -> n.orElse(0L)).sum();
    boolean reasonsTell =
        denials.total().isEmpty() && denials.parts().values().stream().anyMatch(Optional::isEmpty);
    long room = counts.getOrDefault(ReportCount.REQUESTED, 0L) - told;
    if (withheld > 0 && (reasonsTell || room <= withheld * (threshold - 1))) {
      shown.replace(ReportCount.REQUESTED, Optional.empty());
      // As many requests as were late there were at least.
      shown.computeIfPresent(ReportCount.LATE, (count, n) -> n.filter(late -> late <= told));
    }
    return shown;
  }

  /** Two that differ, and more in all than if each were one but for room up to the threshold. */
  private boolean isSafe(Set<Long> withheld, Map<String, Long> parts) {
    var sums =
        parts.values().stream()
            .filter(withheld::contains)
            .mapToLong(Long::longValue)
            .summaryStatistics();
    return withheld.size() > 1 && sums.getSum() >= threshold + sums.getCount() - 1;
  }

  private static Map<String, Optional<Long>> shown(Map<String, Long> parts, Set<Long> withheld) {
    var shown = new TreeMap<String, Optional<Long>>();
    parts.forEach(
        (name, count) ->
            shown.put(name, withheld.contains(count) ? Optional.empty() : Optional.of(count)));
    return shown;
  }

  private boolean isSmall(long count) {
    return count > 0 && count < threshold;
  }
}
