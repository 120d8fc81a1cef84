package org.amparo.jurisdiction;

import java.time.LocalDate;
import java.time.Month;

/** Which year a report is about. */
public enum ReportPeriod {
  CALENDAR_YEAR(Month.JANUARY),
  /** From July to June. */
  FISCAL_YEAR(Month.JULY);

  private final Month first;

  ReportPeriod(Month first) {
    this.first = first;
  }

  /** The first day of the period that a day lies in. */
  public LocalDate startOf(LocalDate day) {
    var start = LocalDate.of(day.getYear(), first, 1);
    return start.isAfter(day) ? start.minusYears(1) : start;
  }

  /** The last day of the period that begins on a day. */
  public LocalDate endOf(LocalDate start) {
    return start.plusYears(1).minusDays(1);
  }
}
