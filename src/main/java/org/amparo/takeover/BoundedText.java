package org.amparo.takeover;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a line that never ends, as one does whose quotation mark is not closed. */
final class BoundedText extends FilterReader {

  private static final int LONGEST_LINE = 256 * 1024;

  private int since;

  BoundedText(Reader text) {
    super(text);
  }

  /** A line is whole; the next one may be as long again. */
  void lineEnded() {
    since = 0;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int some = super.read(into, from, length);
    count(Math.max(0, some));
    return some;
  }

  private void count(int read) throws Unreadable {
    since += read;
    if (since > LONGEST_LINE) {
      throw new Unreadable("it does not end. Is a quotation mark opened and not closed?");
    }
  }
}
