package org.amparo.jurisdiction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.amparo.jurisdiction.rules.HolidayRule.Observed;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

  private static final HolidayRule NEW_YEAR =
      fixed("New Year's Day", 1, 1, Observed.SUNDAY_TO_MONDAY_SATURDAY_TO_FRIDAY, 0);
  private static final HolidayRule JULY_4 =
      fixed("Independence Day", 7, 4, Observed.SUNDAY_TO_MONDAY, 0);
  private static final HolidayRule JUNETEENTH =
      fixed("Juneteenth", 6, 19, Observed.SUNDAY_TO_MONDAY, 2021);
  private static final HolidayRule MEMORIAL =
      new HolidayRule("Memorial Day", null, 5, DayOfWeek.MONDAY, -1, 0, Observed.SAME_DAY, 0);
  private static final HolidayRule AFTER_THANKSGIVING =
      new HolidayRule(
          "Day after Thanksgiving", null, 11, DayOfWeek.THURSDAY, 4, 1, Observed.SAME_DAY, 0);

  private final BusinessCalendar calendar =
      new BusinessCalendar(
          "test",
          "Test",
          List.of(NEW_YEAR, JULY_4, JUNETEENTH, MEMORIAL, AFTER_THANKSGIVING),
          List.of(
              new BusinessCalendar.Counted(
                  fixed("Lincoln Day", 2, 12, Observed.SAME_DAY, 0), "offices stay open")),
          "5 U.S.C. 6103",
          Confidence.HIGH);

  @Test
  void observesASaturdayNewYearOnTheLastDayOfTheYearBefore() {
    assertThat(calendar.whyClosed(LocalDate.of(2027, 12, 31))).contains("New Year's Day, observed");
    assertThat(calendar.whyClosed(LocalDate.of(2028, 1, 3))).isEmpty();
  }

  @Test
  void observesASundayHolidayOnMonday() {
    assertThat(calendar.whyClosed(LocalDate.of(2027, 7, 5))).contains("Independence Day, observed");
  }

  @Test
  void leavesASaturdayHolidayWhereItsLawDoesNotMoveIt() {
    assertThat(calendar.isBusinessDay(LocalDate.of(2026, 7, 3))).isTrue();
    assertThat(calendar.whyClosed(LocalDate.of(2026, 7, 4))).contains("Independence Day");
  }

  @Test
  void knowsTheLastMondayOfMayAndTheDayAfterThanksgiving() {
    assertThat(calendar.whyClosed(LocalDate.of(2026, 5, 25))).contains("Memorial Day");
    assertThat(calendar.whyClosed(LocalDate.of(2027, 5, 31))).contains("Memorial Day");
    assertThat(calendar.whyClosed(LocalDate.of(2026, 11, 27))).contains("Day after Thanksgiving");
  }

  @Test
  void keepsAHolidayOnlySinceItsFirstYear() {
    assertThat(calendar.isBusinessDay(LocalDate.of(2020, 6, 19))).isTrue();
    assertThat(calendar.isBusinessDay(LocalDate.of(2026, 6, 19))).isFalse();
  }

  @Test
  void saysWhyAnotherLawsHolidayCounts() {
    LocalDate lincoln = LocalDate.of(2026, 2, 12);
    assertThat(calendar.isBusinessDay(lincoln)).isTrue();
    assertThat(calendar.whyCounted(lincoln))
        .contains("2026-02-12, Lincoln Day, counts as a business day: offices stay open.");
  }

  @Test
  void namesTheWeekend() {
    assertThat(calendar.whyClosed(LocalDate.of(2026, 11, 28))).contains("Saturday");
    assertThat(calendar.whyClosed(LocalDate.of(2026, 11, 29))).contains("Sunday");
  }

  private static HolidayRule fixed(String name, int month, int day, Observed observed, int since) {
    return new HolidayRule(name, MonthDay.of(month, day), 0, null, 0, 0, observed, since);
  }
}
