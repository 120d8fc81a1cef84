package org.amparo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What belongs to no case is sealed to its use and row, and follows a change of the key. */
class ServiceSealTest {

  private static final byte[] WORDS = "whsec_none".getBytes(StandardCharsets.UTF_8);

  @Test
  void opensWhereItWasSealedAndNowhereElse() {
    var seal = seal(1);
    byte[] sealed = seal.seal("partner.secret", 7, WORDS);

    assertThat(seal.unseal("partner.secret", 7, sealed)).isEqualTo(WORDS);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("whsec");
    assertThatThrownBy(() -> seal.unseal("partner.secret", 8, sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seal.unseal("partner.other", 7, sealed))
        .isInstanceOf(IllegalStateException.class);
    sealed[sealed.length - 1]++;
    assertThatThrownBy(() -> seal.unseal("partner.secret", 7, sealed))
        .hasMessageContaining("partner.secret")
        .hasMessageNotContaining("whsec");
  }

  @Test
  void aFormerKeyOpensAndIsKnownAsFormer() {
    byte[] old = seal(1).seal("partner.secret", 7, WORDS);
    var changed = seal(2, 1);

    assertThat(changed.hasOneKey()).isFalse();
    assertThat(changed.isOfToday("partner.secret", 7, old)).isFalse();
    assertThat(changed.unseal("partner.secret", 7, old)).isEqualTo(WORDS);
    byte[] anew = changed.seal("partner.secret", 7, WORDS);
    assertThat(changed.isOfToday("partner.secret", 7, anew)).isTrue();
    assertThat(seal(2).unseal("partner.secret", 7, anew)).isEqualTo(WORDS);
  }

  private static ServiceSeal seal(int today, Integer... before) {
    var former = Arrays.stream(before).map(ServiceSealTest::key).toList();
    return new ServiceSeal(
        new VaultKeys(
            Optional.of(key(today)),
            former.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(former)),
            Optional.of(key(50)),
            Optional.of(key(51)),
            Optional.of(key(52))));
  }

  private static String key(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
