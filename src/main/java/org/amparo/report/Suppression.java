package org.amparo.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Withholds counts that could point at a person, and as many others as it takes that no withheld one
 * can be told from what is shown. A zero tells of nobody and is shown.
 *
 * <p>Whoever knows this code and the threshold must still find at least two tables behind what they
 * see. So what is withheld is never one part alone, and its sum leaves room on both sides: it is
 * neither so small that each part must be one, nor so great that each must be just below the
 * threshold.
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
    var withheld = new ArrayList<String>();
    parts.forEach(
        (name, count) -> {
          if (isSmall(count)) {
            withheld.add(name);
          }
        });
    if (withheld.isEmpty()) {
      return shown(alone(total), parts, withheld);
    }
    var next = smallestFirst(parts, withheld);
    while (!isSafe(withheld, parts) && !next.isEmpty()) {
      withheld.add(next.remove(0));
    }
    boolean safe = isSafe(withheld, parts) && !isSmall(total);
    return shown(safe ? Optional.of(total) : Optional.empty(), parts, withheld);
  }

  private static List<String> smallestFirst(Map<String, Long> parts, List<String> withheld) {
    return new ArrayList<>(
        parts.keySet().stream()
            .filter(name -> parts.get(name) > 0 && !withheld.contains(name))
            .sorted(Comparator.<String, Long>comparing(parts::get).thenComparing(name -> name))
            .toList());
  }

  private boolean isSafe(List<String> withheld, Map<String, Long> parts) {
    long sum = withheld.stream().mapToLong(parts::get).sum();
    int count = withheld.size();
    return count > 1 && sum >= threshold + count - 1L && sum < count * (threshold - 1L);
  }

  private static Shown shown(
      Optional<Long> total, Map<String, Long> parts, List<String> withheld) {
    var result = new TreeMap<String, Optional<Long>>();
    parts.forEach(
        (name, count) ->
            result.put(name, withheld.contains(name) ? Optional.empty() : Optional.of(count)));
    return new Shown(total, result);
  }

  private boolean isSmall(long count) {
    return count > 0 && count < threshold;
  }
}
