package org.amparo.tracking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Codes and dates in the words of a page. */
final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE, MMM d, uuuu", Locale.US);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a", Locale.US);
  private static final int SOON = 3;

  /**
   * When something is due, told in words; the sign and the colour only repeat them.
   *
   * @param tone {@code over}, {@code soon} or {@code later}
   */
  record Due(String words, String day, String sign, String tone) {}

  private Words() {}

  static Due due(LocalDate day, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, day);
    String date = DAY.format(day);
    if (left < 0) {
      return new Due("Overdue by " + days(-left), date, "\u26A0", "over");
    }
    if (left == 0) {
      return new Due("Due today", date, "\u25D5", "soon");
    }
    return new Due(
        "Due in " + days(left),
        date,
        left <= SOON ? "\u25D5" : "\u25CB",
        left <= SOON ? "soon" : "later");
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }

  static String age(Instant since, Instant now) {
    long days = ChronoUnit.DAYS.between(since, now);
    return days == 0 ? "today" : days(days) + " ago";
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  static String moment(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone));
  }

  /** {@code CONTACT_VICTIM} or {@code dv-unit} as words. */
  static String of(Object code) {
    String words = code.toString().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return sentence.replace("Dv ", "DV ").replace(" b ", " B ");
  }

  static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }
}
