package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.jurisdiction.JurisdictionProfile.ReportRule;
import org.amparo.jurisdiction.ReportCount;
import org.amparo.jurisdiction.ReportPeriod;
import org.amparo.kernel.CertificationKind;
import org.amparo.report.OwedReport.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwedReportTest {

  /** California on 1 January, Washington on 15 August for July to June, Colorado on 1 March. */
  @ParameterizedTest
  @CsvSource({
    "01-01, CALENDAR_YEAR, 2026-05-05, 2026-01-01, 2026-12-31, 2027-01-01",
    "08-15, FISCAL_YEAR, 2026-05-05, 2025-07-01, 2026-06-30, 2026-08-15",
    "08-15, FISCAL_YEAR, 2026-07-01, 2026-07-01, 2027-06-30, 2027-08-15",
    "03-01, CALENDAR_YEAR, 2026-12-31, 2026-01-01, 2026-12-31, 2027-03-01"
  })
  void aYearIsDueOnTheFirstSuchDayAfterItsEnd(
      String due,
      ReportPeriod period,
      LocalDate day,
      LocalDate from,
      LocalDate upTo,
      LocalDate on) {
    var report = owed(rule(due, period), day, 0, day);

    assertThat(report.from()).isEqualTo(from);
    assertThat(report.upTo()).isEqualTo(upTo);
    assertThat(report.dueOn()).isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 0, RUNNING",
    "2026-01-01, 0, OPEN",
    "2026-01-30, 0, DUE_SOON",
    "2026-03-01, 0, DUE_SOON",
    "2026-03-02, 0, OVERDUE",
    "2026-03-02, 1, FILED"
  })
  void itsDayIsWarnedOfAMonthBefore(LocalDate today, int versions, State state) {
    var report =
        owed(rule("03-01", ReportPeriod.CALENDAR_YEAR), LocalDate.of(2025, 6, 1), versions, today);

    assertThat(report.state()).isEqualTo(state);
    assertThat(report.isToBeDone())
        .isEqualTo(state == State.OPEN || state == State.DUE_SOON || state == State.OVERDUE);
  }

  /** Nobody could be warned of it before its day if its year had to be over first. */
  @ParameterizedTest
  @CsvSource({
    "2025-12-01, RUNNING",
    "2025-12-02, DUE_SOON",
    "2025-12-31, DUE_SOON",
    "2026-01-01, DUE_SOON",
    "2026-01-02, OVERDUE"
  })
  void aDayThatFollowsItsYearAtOnceIsWarnedOfWhileTheYearStillRuns(LocalDate today, State state) {
    var report =
        owed(rule("01-01", ReportPeriod.CALENDAR_YEAR), LocalDate.of(2025, 6, 1), 0, today);

    assertThat(report.state()).isEqualTo(state);
  }

  private static OwedReport owed(ReportRule rule, LocalDate day, int versions, LocalDate today) {
    return OwedReport.of(
        CertificationKind.U_I918B, rule, rule.period().startOf(day), versions, today);
  }

  private static ReportRule rule(String due, ReportPeriod period) {
    return new ReportRule("X", due, period, List.of(ReportCount.REQUESTED), "C", null);
  }
}
