package org.amparo.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.amparo.referral.Languages;

/** The languages in which letters are written: those of the victim notice. */
enum LetterLanguage {
  ENGLISH("en", "MMMM d, yyyy"),
  SPANISH("es", "d 'de' MMMM 'de' yyyy"),
  TRADITIONAL_CHINESE("zh-Hant", "yyyy年M月d日"),
  FILIPINO("fil", "MMMM d, yyyy"),
  VIETNAMESE("vi", "'ngày' d 'tháng' M 'năm' yyyy"),
  RUSSIAN("ru", "d MMMM yyyy 'года'");

  private final String tag;
  private final DateTimeFormatter days;

  LetterLanguage(String tag, String days) {
    this.tag = tag;
    this.days = DateTimeFormatter.ofPattern(days, Locale.forLanguageTag(tag));
  }

  /** The letter's language for a reader; English where we have no letters in theirs. */
  static LetterLanguage forReaderOf(String tag) {
    String ours = Languages.match(tag, tags()).orElse(Languages.FALLBACK);
    return Arrays.stream(values()).filter(l -> l.tag.equals(ours)).findFirst().orElseThrow();
  }

  static boolean speaks(String tag) {
    return Languages.match(tag, tags()).isPresent();
  }

  private static List<String> tags() {
    return Arrays.stream(values()).map(LetterLanguage::tag).toList();
  }

  /** With its script where that matters (BCP 47). */
  String tag() {
    return tag;
  }

  boolean isOriginal() {
    return this == ENGLISH;
  }

  /** A day as the reader writes it, with the month as a word: 4/5 is two days to two readers. */
  String date(LocalDate day) {
    return days.format(day);
  }
}
