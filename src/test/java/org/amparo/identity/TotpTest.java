package org.amparo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B: the last six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void takesTheCodesOfTheStandardAndThoseOfTheNeighbouringSteps(long second, String code) {
    var step = OptionalLong.of(second / 30);

    for (int off : new int[] {-30, 0, 30}) {
      assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(second + off))).isEqualTo(step);
    }
    for (int off : new int[] {-90, 90}) {
      assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(second + off))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"28708", "2870820", "''", "28708a", "٢٨٧٠٨٢"})
  void takesNothingThatIsNoCode(String typed) {
    assertThat(Totp.stepOf(SECRET, typed, Instant.ofEpochSecond(59))).isEmpty();
  }
}
