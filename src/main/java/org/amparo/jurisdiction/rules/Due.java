package org.amparo.jurisdiction.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When a clock runs out, and how that was counted.
 *
 * @param dueOn the last day on which the law is kept
 * @param targetOn the agency's own aim, never later than {@code dueOn}
 * @param working each step of the count, with the days that were skipped and why
 */
public record Due(
    String id,
    ClockRule.Purpose purpose,
    LocalDate dueOn,
    LocalDate targetOn,
    String rule,
    String citation,
    Confidence confidence,
    ZoneId zone,
    List<String> working) {

  public Due {
    working = List.copyOf(working);
  }

  /** The last second of the due day in the agency's own zone. */
  public Instant dueAt() {
    return endOf(dueOn);
  }

  /** The last second of the target day in the agency's own zone. */
  public Instant targetAt() {
    return endOf(targetOn);
  }

  /** The working may tell of a birthday, so it stays out of logs. */
  @Override
  public String toString() {
    return "Due[" + id + " on " + dueOn + "]";
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
  }
}
