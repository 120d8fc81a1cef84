package org.amparo.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The languages in which letters are written. */
enum LetterLanguage {
  ENGLISH(Locale.US),
  SPANISH(Locale.forLanguageTag("es-US"));

  private final Locale locale;

  LetterLanguage(Locale locale) {
    this.locale = locale;
  }

  /** The letter's language for a reader; English where we have no letters in theirs. */
  static LetterLanguage forReaderOf(String tag) {
    String ours = Languages.match(tag, tags()).orElse(Languages.FALLBACK);
    return Arrays.stream(values()).filter(l -> l.tag().equals(ours)).findFirst().orElseThrow();
  }

  static boolean speaks(String tag) {
    return Languages.match(tag, tags()).isPresent();
  }

  private static List<String> tags() {
    return Arrays.stream(values()).map(LetterLanguage::tag).toList();
  }

  String tag() {
    return locale.getLanguage();
  }

  /** A day as the reader writes it, with the month as a word: 4/5 is two days to two readers. */
  String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }
}
