package org.amparo.jurisdiction.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A holiday as its law names it: a date, or the nth weekday of a month, computed for any year.
 *
 * @param on the fixed date; absent when the weekday rule applies
 * @param nth which weekday of the month, -1 for the last
 * @param daysAfter days after the computed day, for the day after Thanksgiving
 * @param observed where the holiday goes when its fixed date falls on a weekend
 * @param since the first year
 */
public record HolidayRule(
    String name,
    @Nullable MonthDay on,
    int month,
    @Nullable DayOfWeek weekday,
    int nth,
    int daysAfter,
    Observed observed,
    int since) {

  /** What a law does with a holiday that falls on a weekend. */
  public enum Observed {
    /** It stays where it is; the working day before or after is worked. */
    SAME_DAY,
    /** Sunday moves to Monday; Saturday stays. */
    SUNDAY_TO_MONDAY,
    /** Sunday moves to Monday, Saturday to the Friday before. */
    SUNDAY_TO_MONDAY_SATURDAY_TO_FRIDAY
  }

  public HolidayRule {
    if ((on == null) == (weekday == null)) {
      throw new IllegalArgumentException(name + " needs either a date or a weekday rule");
    }
  }

  LocalDate dayIn(int year) {
    return on != null ? on.atYear(year) : weekdayIn(year).plusDays(daysAfter);
  }

  LocalDate observedIn(int year) {
    LocalDate day = dayIn(year);
    if (on == null) {
      return day;
    }
    return switch (observed) {
      case SAME_DAY -> day;
      case SUNDAY_TO_MONDAY -> sundayToMonday(day);
      case SUNDAY_TO_MONDAY_SATURDAY_TO_FRIDAY ->
          day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : sundayToMonday(day);
    };
  }

  private LocalDate weekdayIn(int year) {
    LocalDate first = LocalDate.of(year, month, 1);
    return first.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
  }

  private static LocalDate sundayToMonday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }
}
