package org.amparo.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
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
  private static final byte FORMAT = 1;

  /** What is as long in every entry: format, chain, number, time and the number of details. */
  private static final int FIXED = 1 + 5 * Long.BYTES + Integer.BYTES;

  /** A char is three bytes of UTF-8 at most; two that make one letter are four together. */
  private static final int MOST_BYTES = 3;

  private EntryHash() {}

  static byte[] none() {
    return new byte[LENGTH];
  }

  static byte[] of(Entry entry) {
    return digest(encoding(entry));
  }

  private static byte[] digest(ByteBuffer encoded) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(encoded);
      return sha256.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }

  static byte[] encoded(Entry entry) {
    var encoding = encoding(entry);
    return Arrays.copyOf(encoding.array(), encoding.limit());
  }

  /** Room first, then the bytes: a check of the whole record does this for each of its entries. */
  private static ByteBuffer encoding(Entry entry) {
    var details = sorted(entry.details());
    int room = FIXED + entry.previousHash().length + room(entry.agency()) + room(entry.actor());
    room += room(entry.roles()) + room(entry.kind()) + room(entry.act());
    for (var pair : details.entrySet()) {
      room += room(pair.getKey()) + room(pair.getValue());
    }
    var out = ByteBuffer.allocate(room);
    out.put(FORMAT);
    out.putLong(entry.chain().getMostSignificantBits());
    out.putLong(entry.chain().getLeastSignificantBits());
    out.putLong(entry.seq());
    text(out, entry.agency());
    out.putLong(micros(entry.at()));
    text(out, entry.actor());
    text(out, entry.roles());
    text(out, entry.kind());
    text(out, entry.act());
    out.putInt(details.size());
    details.forEach(
        (name, value) -> {
          text(out, name);
          text(out, value);
        });
    return out.put(entry.previousHash()).flip();
  }

  /** By name; what was read from the database is so already. */
  private static SortedMap<String, String> sorted(Map<String, String> details) {
    return details instanceof SortedMap<String, String> sorted && sorted.comparator() == null
        ? sorted
        : new TreeMap<>(details);
  }

  private static int room(String text) {
    return Integer.BYTES + text.length() * MOST_BYTES;
  }

  private static void text(ByteBuffer out, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.putInt(utf8.length).put(utf8);
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
