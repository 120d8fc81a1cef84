package org.amparo.jurisdiction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.jurisdiction.rules.BusinessCalendar;
import org.amparo.jurisdiction.rules.Confidence;
import org.amparo.jurisdiction.rules.HolidayRule;
import org.amparo.jurisdiction.rules.HolidayRule.Observed;
import org.jspecify.annotations.Nullable;

/** A business calendar as its file says it. */
record CalendarText(
    String id,
    String name,
    String cite,
    Confidence confidence,
    @Nullable LocalDate verifiedOn,
    @Nullable String note,
    Observed observed,
    @Nullable List<HolidayText> holidays,
    @Nullable List<HolidayText> counted) {

  /**
   * @param on month and day, {@code 07-04}; absent for a weekday rule
   * @param why for a counted day, the reason that it is no day off
   */
  record HolidayText(
      String name,
      @Nullable String on,
      int month,
      @Nullable DayOfWeek weekday,
      int nth,
      int daysAfter,
      @Nullable Observed observed,
      int since,
      @Nullable String why) {

    HolidayRule rule(Observed usual) {
      return new HolidayRule(
          name,
          on == null ? null : MonthDay.parse("--" + on),
          month,
          weekday,
          nth,
          daysAfter,
          observed == null ? usual : observed,
          since);
    }
  }

  BusinessCalendar calendar() {
    return new BusinessCalendar(
        id,
        name,
        stream(holidays).map(h -> h.rule(observed)).toList(),
        stream(counted)
            .map(h -> new BusinessCalendar.Counted(h.rule(observed), String.valueOf(h.why())))
            .toList(),
        cite,
        confidence);
  }

  private static Stream<HolidayText> stream(@Nullable List<HolidayText> list) {
    return list == null ? Stream.empty() : list.stream();
  }
}
