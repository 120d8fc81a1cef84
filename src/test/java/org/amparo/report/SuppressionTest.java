package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.amparo.report.Suppression.Shown;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static final int GREATEST = 14;

  @Test
  void aCountThatCouldPointAtAPersonIsWithheldAndAZeroIsNot() {
    var rule = new Suppression(5);

    assertThat(rule.alone(4)).isEmpty();
    assertThat(rule.alone(1)).isEmpty();
    assertThat(rule.alone(5)).contains(5L);
    assertThat(rule.alone(0)).contains(0L);
  }

  @Test
  void aSecondPartIsWithheldSoThatTheFirstIsNotTheRestOfTheTotal() {
    var shown = new Suppression(5).of(30, table(2, 8, 20));

    assertThat(shown.total()).contains(30L);
    assertThat(shown.parts().values())
        .containsExactly(Optional.empty(), Optional.empty(), Optional.of(20L));
  }

  @Test
  void partsThatMustAllBeOneTakeTheTotalWithThem() {
    var shown = new Suppression(3).of(3, table(1, 1, 1));

    assertThat(shown.total()).isEmpty();
  }

  /**
   * Somebody who knows the rule, the threshold and that the parts add up lists every table that
   * shows the same: a withheld count must have more than one value among them.
   */
  @Property(tries = 60)
  void nobodyWorksOutAWithheldCount(
      @ForAll @IntRange(min = 3, max = 6) int threshold,
      @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 0, max = 10) Integer> counts) {
    var parts = table(counts.stream().mapToInt(Integer::intValue).toArray());
    var shown = shown(threshold, parts);
    var possible = possible(threshold, shown, parts.size());

    assertThat(possible).contains(parts);
    shown
        .parts()
        .forEach(
            (name, count) -> {
              if (count.isEmpty() && parts.get(name) < threshold) {
                Set<Long> values = new HashSet<>();
                possible.forEach(table -> values.add(table.get(name)));
                assertThat(values).as("%s in %s of %s", name, shown, parts).hasSizeGreaterThan(1);
              }
            });
  }

  @Property(tries = 200)
  void whatIsShownIsTrue(
      @ForAll @IntRange(min = 3, max = 20) int threshold,
      @ForAll @Size(min = 0, max = 8) List<@IntRange(min = 0, max = 200) Integer> counts) {
    var parts = table(counts.stream().mapToInt(Integer::intValue).toArray());
    var shown = shown(threshold, parts);

    shown
        .parts()
        .forEach((name, n) -> n.ifPresent(told -> assertThat(told).isEqualTo(parts.get(name))));
    assertThat(shown.parts().values()).doesNotContain(Optional.of(1L), Optional.of(2L));
    long withheld = shown.parts().values().stream().filter(Optional::isEmpty).count();
    assertThat(withheld == 1 && shown.total().isPresent()).as("one alone").isFalse();
  }

  private static final Map<String, Map<Shown, List<Map<String, Long>>>> LISTS = new HashMap<>();

  private static List<Map<String, Long>> possible(int threshold, Shown shown, int size) {
    return LISTS
        .computeIfAbsent(threshold + " " + size, any -> everyTable(threshold, size))
        .get(shown);
  }

  private static Map<Shown, List<Map<String, Long>>> everyTable(int threshold, int size) {
    var all = new HashMap<Shown, List<Map<String, Long>>>();
    int tables = (int) Math.pow(GREATEST + 1, size);
    for (int i = 0; i < tables; i++) {
      var counts = new int[size];
      int rest = i;
      for (int j = 0; j < size; j++) {
        counts[j] = rest % (GREATEST + 1);
        rest /= GREATEST + 1;
      }
      var parts = table(counts);
      all.computeIfAbsent(shown(threshold, parts), any -> new ArrayList<>()).add(parts);
    }
    return all;
  }

  private static Shown shown(int threshold, Map<String, Long> parts) {
    long total = parts.values().stream().mapToLong(Long::longValue).sum();
    return new Suppression(threshold).of(total, parts);
  }

  private static Map<String, Long> table(int... counts) {
    var parts = new TreeMap<String, Long>();
    for (int i = 0; i < counts.length; i++) {
      parts.put("R" + i, (long) counts[i]);
    }
    return parts;
  }
}
