package org.amparo.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows for a spreadsheet (RFC 4180), in which no cell is taken for a formula. */
public final class ReportCsv {

  private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private ReportCsv() {}

  public static String of(ReportSheet sheet) {
    var report = sheet.report();
    var rows =
        sheet.lines().stream()
            .map(
                line ->
                    List.of(
                        report.agency(),
                        report.kind().form(),
                        report.from().toString(),
                        report.upTo().toString(),
                        report.asOf().toString(),
                        line.reason() ? "Denial reason: " + line.words() : line.words(),
                        line.number()))
            .toList();
    return write(
        List.of("Agency", "Form", "From", "To", "As of", "What was counted", "Number"), rows);
  }

  static String write(List<String> head, List<List<String>> rows) {
    var text = new StringWriter();
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(guarded(head));
      for (var row : rows) {
        csv.printRecord(guarded(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Object[] guarded(List<String> cells) {
    return Arrays.stream(cells.toArray(String[]::new)).map(ReportCsv::guarded).toArray();
  }

  /** A spreadsheet shows what follows an apostrophe as it is. */
  public static String guarded(String cell) {
    String start = cell.stripLeading();
    boolean formula =
        (!cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0)
            || (!start.isEmpty() && STARTS_A_FORMULA.indexOf(start.charAt(0)) >= 0);
    return formula ? "'" + cell : cell;
  }
}
