package org.amparo.jurisdiction.rules;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which days are business days, and why the others are not. A day is skipped only when every list
 * that could govern closes it, because a day too few is safe and a day too many breaks the law; a
 * day that some other law calls a holiday is named as counted, with the reason.
 */
public final class BusinessCalendar {

  /** A holiday of some other law that this calendar counts as a business day, and why. */
  public record Counted(HolidayRule holiday, String why) {}

  private static final Map<DayOfWeek, String> NAMES =
      Arrays.stream(DayOfWeek.values())
          .collect(toMap(d -> d, d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));

  private final String id;
  private final String name;
  private final List<HolidayRule> holidays;
  private final List<Counted> counted;
  private final String citation;
  private final Confidence confidence;
  private final Map<Integer, Map<LocalDate, String>> closedByYear = new ConcurrentHashMap<>();
  private final Map<Integer, Map<LocalDate, String>> countedByYear = new ConcurrentHashMap<>();

  public BusinessCalendar(
      String id,
      String name,
      List<HolidayRule> holidays,
      List<Counted> counted,
      String citation,
      Confidence confidence) {
    this.id = id;
    this.name = name;
    this.holidays = List.copyOf(holidays);
    this.counted = List.copyOf(counted);
    this.citation = citation;
    this.confidence = confidence;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public List<String> holidays() {
    return holidays.stream().map(HolidayRule::name).toList();
  }

  public String citation() {
    return citation;
  }

  public Confidence confidence() {
    return confidence;
  }

  public boolean isBusinessDay(LocalDate day) {
    return !isWeekend(day) && holidayOn(day) == null;
  }

  /** Why nobody works on that day; empty on a business day. */
  public Optional<String> whyClosed(LocalDate day) {
    String holiday = holidayOn(day);
    if (holiday != null) {
      return Optional.of(holiday);
    }
    return isWeekend(day) ? Optional.of(nameOf(day.getDayOfWeek())) : Optional.empty();
  }

  /** Why that business day counts although another law calls it a holiday. */
  Optional<String> whyCounted(LocalDate day) {
    String why = countedByYear.computeIfAbsent(day.getYear(), this::countedIn).get(day);
    return why != null && isBusinessDay(day) ? Optional.of(why) : Optional.empty();
  }

  private Map<LocalDate, String> countedIn(int year) {
    var days = new HashMap<LocalDate, String>();
    for (Counted each : counted) {
      LocalDate day = each.holiday().observedIn(year);
      days.putIfAbsent(
          day,
          "%s, %s, counts as a business day: %s."
              .formatted(day, each.holiday().name(), each.why()));
    }
    return Map.copyOf(days);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  /** A Saturday or Sunday that is not a holiday besides. */
  boolean isPlainWeekend(LocalDate day) {
    return isWeekend(day) && holidayOn(day) == null;
  }

  static String nameOf(DayOfWeek day) {
    return NAMES.getOrDefault(day, "");
  }

  private @Nullable String holidayOn(LocalDate day) {
    return closedByYear.computeIfAbsent(day.getYear(), this::closedIn).get(day);
  }

  /** New Year's Day of the next year may be observed on the last day of this one. */
  private Map<LocalDate, String> closedIn(int year) {
    var closed = new HashMap<LocalDate, String>();
    for (HolidayRule holiday : holidays) {
      IntStream.rangeClosed(year - 1, year + 1)
          .filter(y -> y >= holiday.since())
          .forEach(y -> close(closed, holiday, y));
    }
    closed.keySet().removeIf(day -> day.getYear() != year);
    return Map.copyOf(closed);
  }

  private static void close(Map<LocalDate, String> closed, HolidayRule holiday, int year) {
    LocalDate day = holiday.dayIn(year);
    LocalDate observed = holiday.observedIn(year);
    closed.putIfAbsent(day, holiday.name());
    if (!observed.equals(day)) {
      closed.putIfAbsent(observed, holiday.name() + ", observed");
    }
  }
}
