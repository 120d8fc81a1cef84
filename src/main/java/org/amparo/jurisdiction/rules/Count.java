package org.amparo.jurisdiction.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amparo.jurisdiction.rules.ClockRule.Roll;
import org.amparo.jurisdiction.rules.ClockRule.Unit;

/** One count of days, step by step, that writes down what it did, unless nobody will read it. */
final class Count {

  private static final int WEEKEND_DAYS_NAMED = 6;

  private final BusinessCalendar calendar;
  private final boolean quiet;
  private final List<String> working = new ArrayList<>();

  private Count(BusinessCalendar calendar, boolean quiet) {
    this.calendar = calendar;
    this.quiet = quiet;
  }

  static Count shown(BusinessCalendar calendar) {
    return new Count(calendar, false);
  }

  static Count quiet(BusinessCalendar calendar) {
    return new Count(calendar, true);
  }

  List<String> working() {
    return working;
  }

  void note(String sentence, Object... parts) {
    if (!quiet) {
      working.add(sentence.formatted(parts));
    }
  }

  LocalDate firstBusinessDayAfter(LocalDate day) {
    var skipped = new ArrayList<LocalDate>();
    LocalDate next = nextBusinessDay(day, skipped);
    note("The first business day after %s is %s.", tell(day), tell(next));
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
        "%d %s from %s, that day %s: %s.",
        amount,
        named(unit, amount),
        tell(start),
        startDayCounts ? "counted as day 1" : "not counted",
        tell(end));
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
    note(
        "%s is no business day (%s), so it becomes %s.",
        day, calendar.whyClosed(day).orElseThrow(), tell(moved));
    return moved;
  }

  /** A day with its weekday, put into words only when somebody reads them. */
  static Object tell(LocalDate day) {
    return new Told(day);
  }

  private record Told(LocalDate day) {
    @Override
    public String toString() {
      return day + " (" + BusinessCalendar.nameOf(day.getDayOfWeek()) + ")";
    }
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
    if (!quiet) {
      calendar.whyCounted(next).ifPresent(working::add);
    }
    return next;
  }

  private void noteSkipped(List<LocalDate> skipped) {
    if (quiet) {
      return;
    }
    var weekend = skipped.stream().filter(calendar::isPlainWeekend).toList();
    boolean named = weekend.size() <= WEEKEND_DAYS_NAMED;
    if (!named) {
      note("Skipped %d Saturdays and Sundays.", weekend.size());
    }
    skipped.stream()
        .filter(day -> named || !calendar.isPlainWeekend(day))
        .forEach(day -> note("Skipped %s: %s.", day, calendar.whyClosed(day).orElseThrow()));
  }

  private static String named(Unit unit, int amount) {
    String one = unit == Unit.CALENDAR_DAY ? "calendar day" : "business day";
    return amount == 1 ? one : one + "s";
  }
}
