package org.amparo.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.amparo.jurisdiction.ReportCount;

/**
 * A count that a later version of a report tells otherwise.
 *
 * @param count its code
 * @param before what the earlier version says; 0 where it does not count it
 */
public record Difference(String count, long before, long after) {

  public String words() {
    return Arrays.stream(ReportCount.values())
        .filter(known -> known.name().equals(count))
        .findFirst()
        .map(ReportCount::words)
        .orElseGet(() -> "Denial reason: " + ReportSheet.words(count));
  }

  static List<Difference> between(StatutoryReport before, StatutoryReport after) {
    var old = all(before);
    var now = all(after);
    var names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    return names.stream()
        .map(name -> new Difference(name, old.getOrDefault(name, 0L), now.getOrDefault(name, 0L)))
        .filter(difference -> difference.before() != difference.after())
        .toList();
  }

  private static Map<String, Long> all(StatutoryReport report) {
    var all = new LinkedHashMap<String, Long>();
    report.counts().forEach((count, n) -> all.put(count.name(), n));
    report.reasons().forEach(all::put);
    return all;
  }
}
