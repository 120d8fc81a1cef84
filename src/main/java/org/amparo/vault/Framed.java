package org.amparo.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Joins parts so that no two lists of parts give the same bytes: each part after its length. With a
 * plain separator, "a|b" and "c" would be taken for "a" and "b|c".
 */
final class Framed {

  private Framed() {}

  static byte[] of(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += Integer.BYTES + part.length;
    }
    ByteBuffer out = ByteBuffer.allocate(length);
    for (byte[] part : parts) {
      out.putInt(part.length).put(part);
    }
    return out.array();
  }

  static byte[] of(String... parts) {
    byte[][] bytes = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
    }
    return of(bytes);
  }
}
