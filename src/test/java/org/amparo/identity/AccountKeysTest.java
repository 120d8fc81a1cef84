package org.amparo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountKeysTest {

  private static final byte[] SECRET = {1, 2, 3};

  @Test
  void whatAFormerKeySealedOpensWhileThatKeyIsKnown() {
    byte[] sealed = keys(1).seal(SECRET, "ana");

    assertThat(keys(2, 1).unseal(sealed, "ana")).isEqualTo(SECRET);
    assertThat(keys(2, 1).isOfToday(sealed, "ana")).isFalse();
    assertThat(keys(1).isOfToday(sealed, "ana")).isTrue();
    assertThatThrownBy(() -> keys(2).unseal(sealed, "ana")).hasMessageContaining("changed");
  }

  @Test
  void aSecretOpensInItsOwnAccountOnlyAndNotAfterAChange() {
    byte[] sealed = keys(1).seal(SECRET, "ana");
    byte[] changed = sealed.clone();
    changed[changed.length - 1] ^= 1;

    assertThatThrownBy(() -> keys(1).unseal(sealed, "eva")).hasMessageContaining("moved");
    assertThatThrownBy(() -> keys(1).unseal(changed, "ana")).hasMessageContaining("changed");
  }

  @Test
  void aHashKeepsItsPartsApartAndOutlivesTheEncryptionKey() {
    assertThat(keys(1).hash("ab", "c")).isNotEqualTo(keys(1).hash("a", "bc"));
    assertThat(keys(1).hash("ab", "c")).isEqualTo(keys(2).hash("ab", "c"));
  }

  private static AccountKeys keys(int encryption, Integer... before) {
    List<String> former = Arrays.stream(before).map(AccountKeysTest::key).toList();
    return new AccountKeys(
        key(99), key(encryption), former.isEmpty() ? Optional.empty() : Optional.of(former));
  }

  private static String key(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
