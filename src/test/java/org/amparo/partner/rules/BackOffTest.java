package org.amparo.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A system that is away for a day is tried a dozen times, and not by all messages at once. */
class BackOffTest {

  private static final BackOff USUAL = new BackOff(Duration.ofSeconds(10), Duration.ofHours(6));

  @Test
  void aDayHoldsElevenTries() {
    var waited = Duration.ZERO;
    int tries = 1;
    while (waited.compareTo(Duration.ofHours(24)) < 0) {
      waited = waited.plus(USUAL.after(tries, 0.5));
      tries++;
    }

    assertThat(tries - 1).isEqualTo(11);
    assertThat(USUAL.after(1, 0.5)).isEqualTo(Duration.ofSeconds(10));
    assertThat(USUAL.after(3, 0.5)).isEqualTo(Duration.ofSeconds(90));
  }

  @Property
  void aPauseStaysWithinAFifthOfItsMeasure(
      @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int failures,
      @ForAll @DoubleRange(min = 0, max = 1) double chance) {
    assertThat(USUAL.after(failures, chance))
        .isBetween(Duration.ofSeconds(8), Duration.ofMinutes(6 * 72));
  }
}
