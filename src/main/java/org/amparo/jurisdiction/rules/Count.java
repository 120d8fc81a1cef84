package org.amparo.jurisdiction.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amparo.jurisdiction.rules.ClockRule.Roll;
import org.amparo.jurisdiction.rules.ClockRule.Unit;

/** One count of days, step by step, that writes down what it did. */
final class Count {

  private static final int WEEKEND_DAYS_NAMED = 6;

  private final BusinessCalendar calendar;
  private final List<String> working = new ArrayList<>();

  Count(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  List<String> working() {
    return working;
  }

  void note(String sentence) {
    working.add(sentence);
  }

  LocalDate firstBusinessDayAfter(LocalDate day) {
    var skipped = new ArrayList<LocalDate>();
    LocalDate next = nextBusinessDay(day, skipped);
    note("The first business day after %s is %s.".formatted(tell(day), tell(next)));
    noteSkipped(skipped);
    return next;
  }

  LocalDate forward(LocalDate start, int amount, Unit unit, boolean startDayCounts) {
    LocalDate end =
        switch (unit) {
          case CALENDAR_DAY -> start.plusDays(startDayCounts ? amount - 1L : amount);
          case BUSINESS_DAY -> forwardBusinessDays(start, amount, startDayCounts);
        };
    note(
        "%d %s from %s, that day %s: %s."
            .formatted(
                amount,
                named(unit, amount),
                tell(start),
                startDayCounts ? "counted as day 1" : "not counted",
                tell(end)));
    return end;
  }

  LocalDate rolled(LocalDate day, Roll roll) {
    if (roll == Roll.NONE || calendar.isBusinessDay(day)) {
      return day;
    }
    LocalDate moved = day;
    while (!calendar.isBusinessDay(moved)) {
      moved = roll == Roll.NEXT_BUSINESS_DAY ? moved.plusDays(1) : moved.minusDays(1);
    }
    String why = calendar.whyClosed(day).orElseThrow();
    note("%s is no business day (%s), so it becomes %s.".formatted(day, why, tell(moved)));
    return moved;
  }

  static String tell(LocalDate day) {
    return day + " (" + BusinessCalendar.nameOf(day.getDayOfWeek()) + ")";
  }

  private LocalDate forwardBusinessDays(LocalDate start, int amount, boolean startDayCounts) {
    var skipped = new ArrayList<LocalDate>();
    LocalDate day = start;
    int left = startDayCounts && calendar.isBusinessDay(start) ? amount - 1 : amount;
    while (left-- > 0) {
      day = nextBusinessDay(day, skipped);
    }
    noteSkipped(skipped);
    return day;
  }

  private LocalDate nextBusinessDay(LocalDate day, List<LocalDate> skipped) {
    LocalDate next = day.plusDays(1);
    while (!calendar.isBusinessDay(next)) {
      skipped.add(next);
      next = next.plusDays(1);
    }
    calendar.whyCounted(next).ifPresent(this::note);
    return next;
  }

  private void noteSkipped(List<LocalDate> skipped) {
    var weekend = skipped.stream().filter(this::isPlainWeekend).toList();
    if (weekend.size() > WEEKEND_DAYS_NAMED) {
      note("Skipped %d Saturdays and Sundays.".formatted(weekend.size()));
    }
    skipped.stream()
        .filter(day -> weekend.size() <= WEEKEND_DAYS_NAMED || !isPlainWeekend(day))
        .forEach(
            day -> note("Skipped %s: %s.".formatted(day, calendar.whyClosed(day).orElseThrow())));
  }

  private boolean isPlainWeekend(LocalDate day) {
    return calendar
        .whyClosed(day)
        .filter(BusinessCalendar.nameOf(day.getDayOfWeek())::equals)
        .isPresent();
  }

  private static String named(Unit unit, int amount) {
    String one = unit == Unit.CALENDAR_DAY ? "calendar day" : "business day";
    return amount == 1 ? one : one + "s";
  }
}
