package org.amparo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PickupTest {

  private static final Instant NOW = Instant.parse("2026-11-02T17:00:00Z");
  private static final Duration FIVE_DAYS = Duration.ofDays(5);

  @Test
  void aLetterWithoutADayWaitsAsLongAsTheAgencySays() {
    assertThat(Pickup.until(NOW, FIVE_DAYS, Optional.empty())).isEqualTo(NOW.plus(FIVE_DAYS));
  }

  @Test
  void aDayFarAwayChangesNothing() {
    assertThat(until(30)).isEqualTo(NOW.plus(FIVE_DAYS));
  }

  @Test
  void halfOfAShortTimeIsLeftForPostAndAnswer() {
    assertThat(until(6)).isEqualTo(NOW.plus(Duration.ofDays(3)));
  }

  @Test
  void aDayThatIsOverMakesItATaskAtOnce() {
    assertThat(until(-2)).isEqualTo(NOW);
  }

  private static Instant until(int days) {
    return Pickup.until(NOW, FIVE_DAYS, Optional.of(NOW.plus(Duration.ofDays(days))));
  }
}
