package org.amparo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.jurisdiction.ReportCount;

/**
 * A report's lines as they are read, printed and put into a spreadsheet.
 *
 * @param withheldBelow the number below which a count is withheld; 0 when all are told
 */
public record ReportSheet(StatutoryReport report, List<Line> lines, int withheldBelow) {

  public static final String WITHHELD = "withheld";

  /**
   * One count.
   *
   * @param reason whether it is one of the reasons of the denials
   */
  public record Line(String code, String words, boolean reason, Optional<Long> count) {

    public String number() {
      return count.map(String::valueOf).orElse(WITHHELD);
    }
  }

  /** Every count as it is: for the agency itself and for whom the law has it sent to. */
  public static ReportSheet exact(StatutoryReport report) {
    var lines = new ArrayList<Line>();
    report.counts().forEach((count, n) -> lines.add(line(count, Optional.of(n))));
    report.reasons().forEach((reason, n) -> lines.add(line(reason, Optional.of(n))));
    return new ReportSheet(report, lines, 0);
  }

  /** For everybody else: small counts are withheld, and what would tell them. */
  public static ReportSheet withheld(StatutoryReport report, int threshold) {
    var rule = new Suppression(threshold);
    var denials = rule.of(report.counts().getOrDefault(ReportCount.DENIED, 0L), report.reasons());
    var lines = new ArrayList<Line>();
    rule.of(report.counts(), denials).forEach((count, n) -> lines.add(line(count, n)));
    denials.parts().forEach((reason, n) -> lines.add(line(reason, n)));
    return new ReportSheet(report, lines, threshold);
  }

  public boolean isWithheld() {
    return lines.stream().anyMatch(line -> line.count().isEmpty());
  }

  /** Whether the requests are withheld beside another count, for their own sake or for its. */
  public boolean isGuarded() {
    return !isTold(ReportCount.REQUESTED.name())
        && lines.stream().filter(line -> line.count().isEmpty()).count() > 1;
  }

  /**
   * Whether somebody who kept the earlier version learns of no single act from this one: every
   * count is what it was and told or withheld as it was, or is told in both and differs by no small
   * number.
   */
  boolean mayFollow(ReportSheet earlier) {
    return Stream.concat(lines.stream(), earlier.lines.stream())
        .map(Line::code)
        .distinct()
        .allMatch(code -> isUntold(code, earlier));
  }

  private boolean isUntold(String code, ReportSheet earlier) {
    if (asked(code).isEmpty() || earlier.asked(code).isEmpty()) {
      // The law did not ask for it both times, so there is nothing to compare it with.
      return true;
    }
    long apart = Math.abs(asked(code).get() - earlier.asked(code).get());
    boolean told = isTold(code);
    return told == earlier.isTold(code)
        && (apart == 0 || (told && apart >= Math.max(withheldBelow, earlier.withheldBelow)));
  }

  /** The count behind a line. A reason that nobody was denied for has none, and is zero. */
  private Optional<Long> asked(String code) {
    return Stream.of(ReportCount.values())
        .filter(count -> count.name().equals(code))
        .findFirst()
        .map(count -> Optional.ofNullable(report.counts().get(count)))
        .orElseGet(() -> Optional.of(report.reasons().getOrDefault(code, 0L)));
  }

  private boolean isTold(String code) {
    return lines.stream().noneMatch(line -> line.code().equals(code) && line.count().isEmpty());
  }

  private static Line line(ReportCount count, Optional<Long> number) {
    return new Line(count.name(), count.words(), false, number);
  }

  private static Line line(String reason, Optional<Long> number) {
    return new Line(reason, words(reason), true, number);
  }

  static String words(String code) {
    String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
