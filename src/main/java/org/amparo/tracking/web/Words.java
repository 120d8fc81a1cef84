package org.amparo.tracking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amparo.http.CommonTexts;
import org.amparo.http.Reader;
import org.amparo.http.Sentences;
import org.jspecify.annotations.Nullable;

/** Codes and dates in the words of a page. */
final class Words {

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
    String date = day(day);
    var texts = Reader.texts(CommonTexts.class);
    if (left < 0) {
      return new Due(texts.overdue(-left), date, "\u26A0", "over");
    }
    if (left == 0) {
      return new Due(texts.dueToday(), date, "\u25D5", "soon");
    }
    return new Due(
        texts.dueIn(left),
        date,
        left <= SOON ? "\u25D5" : "\u25CB",
        left <= SOON ? "soon" : "later");
  }

  static String age(Instant since, Instant now) {
    long days = ChronoUnit.DAYS.between(since, now);
    var texts = Reader.texts(CommonTexts.class);
    return days == 0 ? texts.today() : texts.ago(days);
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : Reader.language().shortDay(day);
  }

  static String moment(Instant at, ZoneId zone) {
    return Reader.language().moment(at, zone);
  }

  /** {@code CONTACT_VICTIM} or {@code dv-unit} as words. */
  static String of(Object code) {
    String words = code.toString().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return Sentences.spoken(
        sentence.replace("Dv ", "DV ").replaceFirst("upplement b\\b", "upplement B"));
  }

  /** A code in the middle of a sentence. */
  static String plain(String code) {
    return Sentences.spoken(code.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** What the record tells in English, part by part: what was done, and with which facts. */
  static String story(String summary) {
    String[] told = summary.split(": ", 2);
    String act = Sentences.spoken(told[0]);
    return told.length == 1
        ? act
        : act
            + ": "
            + Arrays.stream(told[1].split(", "))
                .map(Sentences::spoken)
                .collect(Collectors.joining(", "));
  }

  static String language(String tag) {
    return Reader.language().nameOf(tag);
  }
}
