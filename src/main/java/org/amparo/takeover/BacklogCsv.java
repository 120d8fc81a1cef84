package org.amparo.takeover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.identity.Actor;
import org.amparo.report.ReportCsv;
import org.amparo.takeover.rules.Column;
import org.amparo.takeover.rules.RowProblem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The lines that were held back, as they came and with what is wrong, to mend and bring again. No
 * cell is taken for a formula.
 */
@ApplicationScoped
public class BacklogCsv {

  private static final int BATCH = 200;

  private final Backlogs backlogs;
  private final BacklogRows rows;
  private final BacklogLines lines;

  BacklogCsv(Backlogs backlogs, BacklogRows rows, BacklogLines lines) {
    this.backlogs = backlogs;
    this.rows = rows;
    this.lines = lines;
  }

  /** On record before the first byte leaves. */
  public void open(Actor by, UUID id) {
    QuarkusTransaction.requiringNew().run(() -> backlogs.opened(by, id));
  }

  public void write(Actor by, UUID id, OutputStream out) throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // a spreadsheet takes it for UTF-8 by this sign
    text.write('\uFEFF');
    var csv = new CSVPrinter(text, CSVFormat.RFC4180);
    var heading = new ArrayList<String>(List.of("line", "problems"));
    Arrays.stream(Column.values()).map(Column::title).forEach(heading::add);
    csv.printRecord(heading);
    int after = 0;
    for (var batch = batch(by, id, after); !batch.isEmpty(); batch = batch(by, id, after)) {
      for (var line : batch) {
        csv.printRecord(line.cells());
      }
      after = batch.get(batch.size() - 1).number();
    }
    csv.flush();
  }

  private record Line(int number, List<String> cells) {}

  private List<Line> batch(Actor by, UUID id, int after) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var file = backlogs.file(by, id);
              return rows.heldBack(id, after, BATCH).stream().map(row -> line(file, row)).toList();
            });
  }

  private Line line(BacklogFile file, BacklogRows.Kept row) {
    var cells = new ArrayList<String>();
    cells.add(String.valueOf(row.number()));
    cells.add(
        lines.problems(row.problems()).stream()
            .map(BacklogCsv::told)
            .collect(Collectors.joining(" ")));
    var said = lines.open(file, row);
    for (Column column : Column.values()) {
      cells.add(ReportCsv.guarded(said.text(column)));
    }
    return new Line(row.number(), cells);
  }

  private static String told(RowProblem problem) {
    return problem.column() == null
        ? problem.sentence()
        : problem.column() + ": " + problem.sentence();
  }
}
