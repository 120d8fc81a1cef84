package org.amparo.report;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
