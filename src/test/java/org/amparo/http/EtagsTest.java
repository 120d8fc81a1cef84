package org.amparo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EtagsTest {

  @Test
  void isAStrongTag() {
    assertThat(Etags.of(7).isWeak()).isFalse();
    assertThat(Etags.of(7).getValue()).isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", " \"7\" ", "\"6\", \"7\"", "W/\"7\",\"7\""})
  void letsTheNewestVersionBeChanged(String ifMatch) {
    assertThatCode(() -> Etags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      quoteCharacter = '\'',
      value = {
        "none,VERSION_REQUIRED",
        "'',VERSION_REQUIRED",
        "*,VERSION_REQUIRED",
        "\"6\",STALE_VERSION",
        "\"77\",STALE_VERSION",
        "W/\"7\",STALE_VERSION",
        "7,MALFORMED",
        "\"7,MALFORMED"
      })
  void refusesEverythingElse(String ifMatch, Problem problem) {
    var refused = catchThrowableOfType(Refused.class, () -> Etags.requireMatch(ifMatch, 7));
    assertThat(refused.problem()).isEqualTo(problem);
  }
}
