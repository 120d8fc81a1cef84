package org.amparo.takeover.rules;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a line. The sentence is of our own making and quotes nothing of the line,
 * since it is kept in the clear.
 *
 * @param column the heading; none when the whole line is meant
 */
public record RowProblem(@Nullable String column, String sentence) {

  public static RowProblem in(Column column, String sentence) {
    return new RowProblem(column.title(), sentence);
  }

  public static RowProblem ofLine(String sentence) {
    return new RowProblem(null, sentence);
  }
}
