package org.amparo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void readsThirtyTwoBytes() {
    assertThat(Secret.parse("amparo.keys.receipt", Keys.text(5)).bytes())
        .hasSize(32)
        .containsOnly(5);
  }

  @Test
  void saysWhichSettingIsMissing() {
    assertThatThrownBy(() -> Secret.parse("amparo.keys.receipt", Optional.of(" ")))
        .hasMessage("amparo.keys.receipt is not set. Give it a key of 32 random bytes in base64.");
  }

  @Test
  void saysWhichSettingIsUnusableAndNeverQuotesIt() {
    String shortKey = Base64.getEncoder().encodeToString(new byte[16]);

    assertThatThrownBy(() -> Secret.parse("amparo.keys.receipt", Optional.of(shortKey)))
        .hasMessage("amparo.keys.receipt is not a key of 32 bytes in base64.");
    assertThatThrownBy(() -> Secret.parse("amparo.keys.receipt", Optional.of("s3cret!")))
        .hasMessage("amparo.keys.receipt is not a key of 32 bytes in base64.")
        .hasNoCause();
  }

  @Test
  void keepsTheKeyOutOfWhatIsPrinted() {
    assertThat(Secret.parse("amparo.keys.receipt", Keys.text(5)))
        .hasToString("amparo.keys.receipt");
  }
}
