package org.amparo.document;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;

/**
 * Counts the pages of a TIFF by its directories (TIFF 6.0, section 2). Each one names the place of
 * the next; Java's own reader follows them for ever where the last one names an earlier.
 */
final class TiffPages {

  private static final int ENTRY = 12;

  private TiffPages() {}

  static int of(byte[] file) throws IOException {
    try {
      return count(ByteBuffer.wrap(file));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new IOException("a directory stands outside of the file", e);
    }
  }

  private static int count(ByteBuffer file) throws IOException {
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
    return seen.size();
  }

  private static int next(ByteBuffer file, int at) {
    int entries = Short.toUnsignedInt(file.position(at).getShort());
    return file.position(at + 2 + entries * ENTRY).getInt();
  }
}
