package org.amparo.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Keys for tests: 32 times one number. */
final class Keys {

  private Keys() {}

  static VaultKeys of(int seed) {
    return new VaultKeys(text(seed), text(seed + 1), text(seed + 2), text(seed + 3));
  }

  static Optional<String> text(int number) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) number);
    return Optional.of(Base64.getEncoder().encodeToString(key));
  }
}
