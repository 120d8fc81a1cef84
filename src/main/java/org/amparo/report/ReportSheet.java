package org.amparo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    report
        .counts()
        .forEach(
            (count, n) ->
                lines.add(
                    line(count, count == ReportCount.DENIED ? denials.total() : rule.alone(n))));
    denials.parts().forEach((reason, n) -> lines.add(line(reason, n)));
    return new ReportSheet(report, lines, threshold);
  }

  public boolean isWithheld() {
    return lines.stream().anyMatch(line -> line.count().isEmpty());
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
