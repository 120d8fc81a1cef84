package org.amparo.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what is wrong in the words and in the order of the page: each line of a summary calls its
 * field as the field's label does, in whatever language, and leads to it. A template cannot do it,
 * since the summary stands above the labels.
 */
public final class ErrorSummary {

  private static final Pattern LIST = Pattern.compile("(?s)(<ul [^>]*data-wrong>)(.*?)</ul>");
  private static final Pattern LINE =
      Pattern.compile(
          "(?s)<li><a href=\"#(f-[^\"]+)\">(.*?)<span data-called>(.*?)</span>(.*?)</a></li>");

  private record Line(String id, String before, String called, String after) {}

  private ErrorSummary() {}

  /** A page with its own summaries. */
  static String called(String page) {
    return page.contains(" data-wrong>") ? called(page, page) : page;
  }

  /**
   * @param part what holds the summary
   * @param page what holds the fields
   */
  public static String called(String part, String page) {
    return LIST.matcher(part)
        .replaceAll(
            list -> Matcher.quoteReplacement(list.group(1) + lines(list.group(2), page) + "</ul>"));
  }

  private static String lines(String lines, String page) {
    var all = new ArrayList<Line>();
    LINE.matcher(lines).results().map(ErrorSummary::line).forEach(all::add);
    all.sort(Comparator.comparingInt(line -> place(line.id(), page)));
    var told = new StringBuilder();
    all.forEach(line -> told.append(written(line, page)));
    return told.toString();
  }

  private static Line line(MatchResult found) {
    return new Line(found.group(1), found.group(2), found.group(3), found.group(4));
  }

  private static String written(Line line, String page) {
    String called = label(line.id(), page).orElse(line.called());
    // a question has its mark
    boolean asked = called.endsWith("?") || called.endsWith("？");
    String row = line.before().replaceFirst(": $", "");
    // a label may name its row itself
    String before = called.contains(row) ? "" : line.before();
    String words = before + called + (asked ? line.after().substring(1) : line.after());
    return place(line.id(), page) == Integer.MAX_VALUE
        ? "<li>" + words + "</li>"
        : "<li><a href=\"#" + line.id() + "\">" + words + "</a></li>";
  }

  /** What is not on the page comes last. */
  private static int place(String id, String page) {
    int at = page.indexOf(" id=\"" + id + "\"");
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private static Optional<String> label(String id, String page) {
    String quoted = Pattern.quote(id);
    return List.of(
            "<label [^>]*for=\"" + quoted + "\"[^>]*>([^<]+)",
            "<fieldset [^>]*id=\"" + quoted + "\"[^>]*>\\s*<legend[^>]*>([^<]+)")
        .stream()
        .map(Pattern::compile)
        .flatMap(pattern -> pattern.matcher(page).results())
        .map(found -> found.group(1).strip())
        .filter(words -> !words.isEmpty())
        .findFirst();
  }
}
