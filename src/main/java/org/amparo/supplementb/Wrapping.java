package org.amparo.supplementb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines: at line ends, at spaces, and inside a word that is wider still. */
final class Wrapping {

  /** How far a character moves the pen, in parts of the type size. */
  interface Advance {
    float of(int codePoint) throws IOException;
  }

  /**
   * One line.
   *
   * @param end where in the text the next line begins
   */
  record Line(String text, int end) {}

  private final String text;
  private final Advance advance;
  private final float width;
  private final List<Line> lines = new ArrayList<>();

  private Wrapping(String text, Advance advance, float width) {
    this.text = text;
    this.advance = advance;
    this.width = width;
  }

  /**
   * The lines of a text.
   *
   * @param width in parts of the type size
   */
  static List<Line> of(String text, Advance advance, float width) throws IOException {
    var wrapping = new Wrapping(text, advance, width);
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      wrapping.paragraph(from, end);
      from = end + 1;
    }
    wrapping.paragraph(from, text.length());
    return wrapping.lines;
  }

  private void paragraph(int from, int to) throws IOException {
    int start = from;
    int lastSpace = -1;
    float used = 0;
    int at = from;
    while (at < to) {
      int c = text.codePointAt(at);
      float step = advance.of(c);
      if (used + step > width && at > start && c != ' ') {
        int end = lastSpace > start ? lastSpace : at;
        int next = lastSpace > start ? lastSpace + 1 : at;
        line(start, end, next);
        start = next;
        at = next;
        lastSpace = -1;
        used = 0;
        continue;
      }
      if (c == ' ') {
        lastSpace = at;
      }
      used += step;
      at += Character.charCount(c);
    }
    line(start, to, Math.min(to + 1, text.length()));
  }

  private void line(int start, int end, int next) {
    lines.add(new Line(text.substring(start, end).stripTrailing(), next));
  }
}
