package org.amparo.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;

/**
 * The hash of an entry: SHA-256 over every column but the hash itself, the previous entry's hash
 * included. Numbers are big-endian; a text is its length in bytes (4) and its UTF-8. In order:
 *
 * <pre>
 * format     1 byte, 1
 * chain_id   16 bytes
 * seq        8 bytes
 * agency_id  text
 * at         8 bytes, microseconds since 1970-01-01T00:00:00Z
 * actor      text
 * roles      text
 * kind       text
 * act        text
 * details    4 bytes, the number of pairs; then name and value of each, both text, by name
 * previous   32 bytes, all zero for the first entry
 * </pre>
 */
final class EntryHash {

  static final int LENGTH = 32;
  private static final int FORMAT = 1;

  private EntryHash() {}

  static byte[] none() {
    return new byte[LENGTH];
  }

  static byte[] of(Entry entry) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(encoded(entry));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }

  static byte[] encoded(Entry entry) {
    var bytes = new ByteArrayOutputStream(512);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeLong(entry.chain().getMostSignificantBits());
      out.writeLong(entry.chain().getLeastSignificantBits());
      out.writeLong(entry.seq());
      text(out, entry.agency());
      out.writeLong(micros(entry.at()));
      text(out, entry.actor());
      text(out, entry.roles());
      text(out, entry.kind());
      text(out, entry.act());
      out.writeInt(entry.details().size());
      for (var pair : new TreeMap<>(entry.details()).entrySet()) {
        text(out, pair.getKey());
        text(out, pair.getValue());
      }
      out.write(entry.previousHash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
