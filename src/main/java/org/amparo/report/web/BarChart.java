package org.amparo.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.http.Sentences;

/**
 * Bars beside their names, drawn by the server. Whoever does not see them hears what they tell; the
 * table below has the same numbers.
 */
record BarChart(String id, String title, String counted, List<Bar> bars, int height) {

  private static final int ROW = 26;
  private static final int WIDEST = 220;

  /** One bar; {@code y} is its row, and the text sits on its middle. */
  record Bar(String label, String number, int width, int y) {

    public int textY() {
      return y + 17;
    }

    public int numberX() {
      return 212 + width;
    }
  }

  /** A bar's name and its size. */
  record Value(String label, double size, String number) {

    static Value of(String label, long count) {
      return new Value(label, count, String.valueOf(count));
    }
  }

  static BarChart of(String id, String title, String counted, List<Value> values) {
    double greatest = values.stream().mapToDouble(Value::size).max().orElse(0);
    var bars = new ArrayList<Bar>();
    for (Value value : values) {
      int width = greatest == 0 ? 0 : (int) Math.round(WIDEST * value.size() / greatest);
      bars.add(new Bar(value.label(), value.number(), width, bars.size() * ROW));
    }
    return new BarChart(
        id, Sentences.spoken(title), Sentences.spoken(counted), bars, bars.size() * ROW);
  }

  public boolean isEmpty() {
    return bars.isEmpty();
  }

  /** What the picture tells, in words. */
  public String told() {
    return bars.stream()
        .map(bar -> bar.label() + ": " + bar.number())
        .collect(Collectors.joining("; "));
  }
}
