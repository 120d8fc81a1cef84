package org.amparo.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.amparo.jurisdiction.JurisdictionProfile.ReportRule;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/**
 * A report that the law has the agency make.
 *
 * @param from the first day of its year
 * @param dueOn null where the law that was read names no day
 * @param versions how many were filed
 */
public record OwedReport(
    CertificationKind kind,
    ReportRule rule,
    LocalDate from,
    LocalDate upTo,
    @Nullable LocalDate dueOn,
    int versions,
    State state) {

  /** So many days before its day it is work, whether its year is over or not. */
  static final int SOON = 30;

  /** Where it stands. */
  public enum State {
    /** Its year is not over, and its day is not near. */
    RUNNING,
    OPEN,
    /** Its year may not be over: California's day is the one after it. */
    DUE_SOON,
    OVERDUE,
    FILED
  }

  static OwedReport of(
      CertificationKind kind, ReportRule rule, LocalDate from, int versions, LocalDate today) {
    var upTo = rule.period().endOf(from);
    var dueOn = rule.dueAfter(upTo).orElse(null);
    return new OwedReport(
        kind, rule, from, upTo, dueOn, versions, state(upTo, dueOn, versions, today));
  }

  private static State state(
      LocalDate upTo, @Nullable LocalDate dueOn, int versions, LocalDate today) {
    if (versions > 0) {
      return State.FILED;
    }
    var later = upTo.isBefore(today) ? State.OPEN : State.RUNNING;
    if (dueOn == null) {
      return later;
    }
    long left = ChronoUnit.DAYS.between(today, dueOn);
    return left < 0 ? State.OVERDUE : left <= SOON ? State.DUE_SOON : later;
  }

  /** Whether it is work for the supervisors. */
  boolean isToBeDone() {
    return state != State.RUNNING && state != State.FILED;
  }
}
