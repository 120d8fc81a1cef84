package org.amparo.takeover.rules;

import java.util.List;
import java.util.Map;

/**
 * One line as it was written.
 *
 * @param number as a spreadsheet counts, the heading being line 1; the place in a JSON file
 * @param problems what is wrong before anything of it is read
 */
public record Cells(int number, Map<Column, String> values, List<RowProblem> problems) {

  public Cells {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  /** What the cell says; empty when it says nothing. */
  public String text(Column column) {
    return values.getOrDefault(column, "").strip();
  }

  @Override
  public String toString() {
    return "Cells[" + number + "]";
  }
}
