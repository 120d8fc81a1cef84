package org.amparo.vault;

import java.util.Base64;
import java.util.Optional;

/** A configured 256-bit key that knows its setting's name, so that a complaint can say it. */
final class Secret {

  private static final int BYTES = 32;

  private final String setting;
  private final byte[] bytes;

  private Secret(String setting, byte[] bytes) {
    this.setting = setting;
    this.bytes = bytes;
  }

  static Secret parse(String setting, Optional<String> configured) {
    String text =
        configured
            .filter(t -> !t.isBlank())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        setting + " is not set. Give it a key of 32 random bytes in base64."));
    byte[] bytes = decode(setting, text.strip());
    if (bytes.length != BYTES) {
      throw unusable(setting);
    }
    return new Secret(setting, bytes);
  }

  // The cause is left out on purpose: a decoder's message can quote a part of the key.
  private static byte[] decode(String setting, String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw unusable(setting);
    }
  }

  private static IllegalStateException unusable(String setting) {
    return new IllegalStateException(setting + " is not a key of 32 bytes in base64.");
  }

  String setting() {
    return setting;
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public String toString() {
    return setting;
  }
}
