package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amparo.jurisdiction.JurisdictionProfile.ReportRule;
import org.amparo.jurisdiction.ReportCount;
import org.amparo.jurisdiction.ReportPeriod;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.junit.jupiter.api.Test;

class ReportTaskTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);

  @Test
  void warnsAMonthAWeekAndADayTooLateEachOnce() {
    var task = task("03-01");
    var told = new ArrayList<String>();
    for (var day = TODAY; day.isBefore(LocalDate.of(2026, 3, 5)); day = day.plusDays(1)) {
      if (task.warn(day)) {
        told.add(day + " " + task.warned());
      }
    }

    assertThat(told).containsExactly("2026-01-30 MONTH", "2026-02-22 WEEK", "2026-03-02 OVERDUE");
  }

  @Test
  void aDayThatMovesIsWarnedOfAnew() {
    var task = task("02-01");
    assertThat(task.warn(TODAY)).isTrue();

    task.follow(owed("03-01"));

    assertThat(task.warn(TODAY)).isFalse();
    assertThat(task.warn(LocalDate.of(2026, 2, 10))).isTrue();
  }

  @Test
  void whatHasNoDayIsNeverWarnedOf() {
    var task = task(null);

    assertThat(task.warn(TODAY.plusYears(5))).isFalse();
    assertThat(task.daysLeft(TODAY)).isNull();
  }

  private static ReportTask task(String due) {
    return new ReportTask(new AgencyId("quarry"), owed(due), Instant.EPOCH);
  }

  private static OwedReport owed(String due) {
    var rule =
        new ReportRule(
            "X", due, ReportPeriod.CALENDAR_YEAR, List.of(ReportCount.REQUESTED), "C", null);
    return OwedReport.of(CertificationKind.U_I918B, rule, LocalDate.of(2025, 1, 1), 0, TODAY);
  }
}
