package org.amparo.takeover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.takeover.rules.Cells;
import org.amparo.takeover.rules.Column;
import org.amparo.takeover.rules.RowProblem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A spreadsheet's lines: comma, semicolon or tab between the cells, the first line a heading. */
final class CsvLines implements LineReader {

  private static final int LOOK_AHEAD = 64 * 1024;

  /** What the service's own spreadsheets put before a cell that looks like a formula. */
  private static final Pattern GUARDED =
      Pattern.compile("'\\s*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

  private final BoundedText text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<Column> heading;
  private final boolean leadIn;

  private CsvLines(BoundedText text, CSVParser parser) throws IOException {
    this.text = text;
    this.parser = parser;
    this.records = parser.iterator();
    var first = records.next();
    // a file of lines that were held back has their number and what was wrong before the rest
    this.leadIn =
        first.size() > 2 && first.get(0).equals("line") && first.get(1).equals("problems");
    this.heading = heading(first);
    text.lineEnded();
  }

  static CsvLines open(BoundedText bounded) throws IOException {
    var ahead = new BufferedReader(bounded, LOOK_AHEAD);
    var format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator(ahead))
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();
    return new CsvLines(bounded, CSVParser.parse(ahead, format));
  }

  /** The one that the heading has most of. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(LOOK_AHEAD);
    var line = text.readLine();
    text.reset();
    String heading = line == null ? "" : line;
    char best = ',';
    for (char one : new char[] {';', '\t'}) {
      if (count(heading, one) > count(heading, best)) {
        best = one;
      }
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  /**
   * A heading that is not ours is told by its place: in a file without one it is somebody's data.
   */
  private List<Column> heading(CSVRecord first) throws Unreadable {
    var columns = new ArrayList<Column>();
    for (int i = skipped(); i < first.size(); i++) {
      int place = i + 1;
      var column =
          Column.of(first.get(i))
              .orElseThrow(
                  () ->
                      new Unreadable(
                          "The heading of column %d is none that we know. The first line names the columns."
                              .formatted(place)));
      if (columns.contains(column)) {
        throw new Unreadable("The column %s is there twice.".formatted(column.title()));
      }
      columns.add(column);
    }
    String missing =
        Arrays.stream(Column.values())
            .filter(c -> c.isNeeded() && !columns.contains(c))
            .map(Column::title)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new Unreadable("These columns are missing: %s.".formatted(missing));
    }
    return columns;
  }

  private int skipped() {
    return leadIn ? 2 : 0;
  }

  @Override
  public @Nullable Cells next() throws IOException {
    try {
      while (records.hasNext()) {
        var record = records.next();
        text.lineEnded();
        if (record.stream().anyMatch(cell -> !cell.isBlank())) {
          return cells(record);
        }
      }
      return null;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Cells cells(CSVRecord record) {
    var values = new EnumMap<Column, String>(Column.class);
    for (int i = 0; i < Math.min(heading.size(), record.size() - skipped()); i++) {
      values.put(heading.get(i), plain(record.get(i + skipped())));
    }
    boolean whole = record.size() - skipped() == heading.size();
    return new Cells(
        (int) record.getRecordNumber(),
        values,
        whole
            ? List.of()
            : List.of(RowProblem.ofLine("The line has more or fewer cells than the heading.")));
  }

  private static String plain(String cell) {
    return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
