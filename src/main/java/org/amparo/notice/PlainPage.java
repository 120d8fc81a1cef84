package org.amparo.notice;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lays plain text out for print: short lines, hanging bullets, no double gaps. A line that was
 * broken only for want of room keeps its blank at the end, as in RFC 3676, so that {@link
 * LetterSheet} can undo the break.
 */
final class PlainPage {

  private static final int WIDTH = 76;
  private static final String BULLET = "- ";
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern GAPS = Pattern.compile("\n{3,}");

  private PlainPage() {}

  static String of(String text) {
    String laidOut = text.strip().lines().map(PlainPage::wrap).collect(Collectors.joining("\n"));
    return GAPS.matcher(laidOut).replaceAll("\n\n") + "\n";
  }

  private static String wrap(String line) {
    String hang = line.startsWith(BULLET) ? "  " : "";
    var page = new StringBuilder();
    int column = 0;
    for (String word : BLANKS.split(line.strip(), -1)) {
      if (column > 0 && column + 1 + word.length() >= WIDTH) {
        page.append(" \n").append(hang);
        column = hang.length();
      } else if (column > 0) {
        page.append(' ');
        column++;
      }
      page.append(word);
      column += word.length();
    }
    return page.toString();
  }
}
