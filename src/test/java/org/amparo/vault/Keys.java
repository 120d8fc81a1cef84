package org.amparo.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Keys for tests: 32 times one number. */
final class Keys {

  private Keys() {}

  static VaultKeys of(int seed) {
    return new VaultKeys(
        text(seed), Optional.empty(), text(seed + 1), text(seed + 2), text(seed + 3));
  }

  /** The same keys with another encryption key, which follows theirs. */
  static VaultKeys after(VaultKeys before, Secret encryption) {
    return new VaultKeys(
        text(encryption),
        Optional.of(List.of(text(before.encryption()).orElseThrow())),
        text(before.blindIndex()),
        text(before.receipt()),
        text(before.fingerprint()));
  }

  private static Optional<String> text(Secret secret) {
    return Optional.of(Base64.getEncoder().encodeToString(secret.bytes()));
  }

  static Optional<String> text(int number) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) number);
    return Optional.of(Base64.getEncoder().encodeToString(key));
  }
}
