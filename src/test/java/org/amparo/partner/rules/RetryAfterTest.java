package org.amparo.partner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-27T20:00:00Z");
  private static final Duration MOST = Duration.ofHours(6);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | PT0S",
        " 120 | PT2M",
        "999999999 | PT6H",
        "Fri, 27 Nov 2026 20:05:00 GMT | PT5M",
        "Fri, 27 Nov 2026 19:00:00 GMT | PT0S",
        "Thu, 27 Nov 2036 20:00:00 GMT | PT6H"
      })
  void waitsAsAskedAndNeverLongerThanTheLongestPause(String header, Duration wait) {
    assertThat(RetryAfter.of(header, NOW, MOST)).contains(wait);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-1", "soon", "1.5", "9999999999", "Fri, 99 Nov 2026 20:05:00 GMT"})
  void takesNothingForAWaitThatIsNone(String header) {
    assertThat(RetryAfter.of(header, NOW, MOST)).isEmpty();
  }

  @Test
  void takesAHugeHeaderAndNoneForNone() {
    assertThat(RetryAfter.of("9".repeat(8000), NOW, MOST)).isEmpty();
    assertThat(RetryAfter.of(null, NOW, MOST)).isEmpty();
  }
}
