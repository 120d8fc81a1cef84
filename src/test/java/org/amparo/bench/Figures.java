package org.amparo.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** What a load came to. */
record Figures(Histogram times, double seconds, long failures, String firstFailure) {

  double rate() {
    return times.getTotalCount() / seconds;
  }

  /** In milliseconds. */
  double at(double percentile) {
    return times.getValueAtPercentile(percentile) / 1e6;
  }

  static String heading() {
    return "| what | per second | p50 ms | p95 ms | p99 ms | longest ms | measured | failed |\n"
        + "|---|--:|--:|--:|--:|--:|--:|--:|\n";
  }

  String row(String what) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.2f | %.2f | %.2f | %.1f | %d | %s |%n",
        what,
        rate(),
        at(50),
        at(95),
        at(99),
        times.getMaxValue() / 1e6,
        times.getTotalCount(),
        failures == 0 ? "0" : failures + " (" + firstFailure + ")");
  }
}
