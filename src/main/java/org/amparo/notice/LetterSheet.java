package org.amparo.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A letter's text as the blocks that a page is set from. The text that was kept is the one source:
 * what is shown and what is printed is read out of it.
 */
record LetterSheet(List<Block> blocks) {

  /** What a block is on the page. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    /** Each of its lines is one item. */
    LIST
  }

  /** Some lines that stand together. */
  record Block(Kind kind, List<String> lines) {

    /** What somebody signs stays on one sheet: a signature says nothing without what it is of. */
    public boolean isForInk() {
      return lines.stream().anyMatch(line -> line.contains(INK));
    }
  }

  private static final String INK = "______";
  private static final Pattern NUMBER =
      Pattern.compile("\\b[A-Z][A-Z0-9]{1,11}-\\d{2}-\\d{6,9}\\b");

  private static final Pattern RULE = Pattern.compile("-{3,}");
  private static final String BULLET = "- ";
  private static final String HANG = "  ";

  /** The letterhead: the agency, the day and the case. */
  public Block head() {
    return blocks.get(0);
  }

  /** Everything below the letterhead. */
  public List<Block> body() {
    return blocks.subList(1, blocks.size());
  }

  public String agency() {
    return head().lines().get(0);
  }

  /**
   * The number that each further sheet shows, since sheets come apart; empty where there is none.
   */
  public String number() {
    return head().lines().stream()
        .flatMap(line -> NUMBER.matcher(line).results())
        .map(MatchResult::group)
        .findFirst()
        .orElse("");
  }

  static LetterSheet of(String text) {
    var blocks = new ArrayList<Block>();
    var open = new ArrayList<String>();
    boolean list = false;
    for (String line : unbroken(text)) {
      boolean item = line.startsWith(BULLET);
      boolean rule = RULE.matcher(line).matches() && !open.isEmpty();
      if (line.isBlank() || rule || (item && !list)) {
        close(rule ? Kind.HEADING : list ? Kind.LIST : Kind.PARAGRAPH, open, blocks);
      }
      if (!line.isBlank() && !rule) {
        list = item || (list && !open.isEmpty());
        write(line, item, list, open);
      }
    }
    close(list ? Kind.LIST : Kind.PARAGRAPH, open, blocks);
    return new LetterSheet(List.copyOf(blocks));
  }

  /** What stands right below an item belongs to it. */
  private static void write(String line, boolean item, boolean list, List<String> open) {
    if (list && !item) {
      int last = open.size() - 1;
      open.set(last, open.get(last) + " " + line);
    } else {
      open.add(item ? line.substring(BULLET.length()) : line);
    }
  }

  private static void close(Kind kind, List<String> open, List<Block> blocks) {
    if (!open.isEmpty()) {
      blocks.add(new Block(kind, List.copyOf(open)));
      open.clear();
    }
  }

  /** Lines as they were written, before they were broken for the width of the page. */
  private static List<String> unbroken(String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String part : text.lines().toList()) {
      line.append(line.isEmpty() ? part : part.stripLeading());
      if (part.isBlank() || !part.endsWith(" ")) {
        add(line.toString().stripTrailing(), lines);
        line.setLength(0);
      }
    }
    add(line.toString().stripTrailing(), lines);
    return lines;
  }

  /** In letters of earlier versions only the indent tells that an item goes on. */
  private static void add(String line, List<String> lines) {
    int last = lines.size() - 1;
    if (line.startsWith(HANG) && last >= 0 && lines.get(last).startsWith(BULLET)) {
      lines.set(last, lines.get(last) + " " + line.strip());
    } else {
      lines.add(line);
    }
  }
}
