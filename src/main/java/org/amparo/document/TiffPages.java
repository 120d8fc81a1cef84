package org.amparo.document;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts the pages of a TIFF and their dots by its directories (TIFF 6.0, section 2). Each one
 * names the place of the next; Java's own reader follows them for ever where the last one names an
 * earlier.
 */
final class TiffPages {

  private static final int ENTRY = 12;

  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int SHORT = 3;

  private TiffPages() {}

  static int of(byte[] file) throws IOException {
    return directories(ByteBuffer.wrap(file)).size();
  }

  /** How many dots the largest page says that it has. */
  static long dots(byte[] file) throws IOException {
    var buffer = ByteBuffer.wrap(file);
    long most = 0;
    for (int at : directories(buffer)) {
      most = Math.max(most, number(buffer, at, WIDTH) * number(buffer, at, HEIGHT));
    }
    return most;
  }

  private static Set<Integer> directories(ByteBuffer file) throws IOException {
    try {
      return follow(file);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new IOException("a directory stands outside of the file", e);
    }
  }

  private static Set<Integer> follow(ByteBuffer file) throws IOException {
    file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (file.position(2).getShort() != 42) {
      throw new IOException("another kind of TIFF");
    }
    var seen = new HashSet<Integer>();
    for (int at = file.getInt(); at != 0; at = next(file, at)) {
      if (!seen.add(at)) {
        throw new IOException("the directories never end");
      }
    }
    return seen;
  }

  /** A number of a directory that stands in the entry itself; zero where it has none. */
  private static long number(ByteBuffer file, int at, int tag) {
    int entries = Short.toUnsignedInt(file.getShort(at));
    for (int i = 0; i < entries; i++) {
      int entry = at + 2 + i * ENTRY;
      if (Short.toUnsignedInt(file.getShort(entry)) == tag) {
        return file.getShort(entry + 2) == SHORT
            ? Short.toUnsignedLong(file.getShort(entry + 8))
            : Integer.toUnsignedLong(file.getInt(entry + 8));
      }
    }
    return 0;
  }

  private static int next(ByteBuffer file, int at) {
    int entries = Short.toUnsignedInt(file.position(at).getShort());
    return file.position(at + 2 + entries * ENTRY).getInt();
  }
}
