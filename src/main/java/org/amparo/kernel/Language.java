package org.amparo.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages that we write in, each with how it writes a day. The patterns are our own: Java's
 * differ from version to version.
 */
public enum Language {
  ENGLISH("en", "English", "MMMM d, yyyy", "EEE, MMM d, yyyy", "MMM d, yyyy, h:mm a"),
  SPANISH("es", "Español", "d 'de' MMMM 'de' yyyy", "EEE, d MMM yyyy", "d MMM yyyy, H:mm"),
  TRADITIONAL_CHINESE("zh-Hant", "繁體中文", "yyyy年M月d日", "yyyy年M月d日 (EEE)", "yyyy年M月d日 HH:mm"),
  FILIPINO("fil", "Filipino", "MMMM d, yyyy", "EEE, MMM d, yyyy", "MMM d, yyyy, h:mm a"),
  VIETNAMESE(
      "vi", "Tiếng Việt", "'ngày' d 'tháng' M 'năm' yyyy", "EEE, dd/MM/yyyy", "HH:mm, dd/MM/yyyy"),
  RUSSIAN("ru", "Русский", "d MMMM yyyy 'года'", "EEE, d MMM yyyy", "d MMM yyyy, HH:mm");

  /** Tagalog is the older tag of Filipino; of Chinese we have one script. */
  private static final String OLDER_FILIPINO = "tl";

  private final String tag;
  private final String ownName;
  private final Locale locale;
  private final DateTimeFormatter day;
  private final DateTimeFormatter shortDay;
  private final DateTimeFormatter moment;

  Language(String tag, String ownName, String day, String shortDay, String moment) {
    this.tag = tag;
    this.ownName = ownName;
    this.locale = Locale.forLanguageTag(tag.equals("en") ? "en-US" : tag);
    this.day = DateTimeFormatter.ofPattern(day, locale);
    this.shortDay = DateTimeFormatter.ofPattern(shortDay, locale);
    this.moment = DateTimeFormatter.ofPattern(moment, locale);
  }

  /** With its script where that matters (BCP 47). */
  public String tag() {
    return tag;
  }

  /** As its speakers call it. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return locale;
  }

  /** With the month as a word: 4/5 is two days to two readers. */
  public String day(LocalDate day) {
    return this.day.format(day);
  }

  /** With the day of the week, for lists. */
  public String shortDay(LocalDate day) {
    return shortDay.format(day);
  }

  public String moment(Instant at, ZoneId zone) {
    return moment.format(at.atZone(zone));
  }

  /** What another language is called in this one. */
  public String nameOf(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(locale);
    return name.isEmpty() ? tag : name;
  }

  /** The one that is meant by exactly this tag. */
  public static Optional<Language> of(@Nullable String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /**
   * The first of a browser's list that is offered; English when none is or the list makes no sense.
   *
   * @param understood the header Accept-Language
   */
  public static Language preferred(@Nullable String understood, Collection<Language> offered) {
    try {
      return Locale.LanguageRange.parse(understood == null ? "" : understood).stream()
          .flatMap(range -> speaking(range.getRange(), offered))
          .findFirst()
          .orElse(ENGLISH);
    } catch (IllegalArgumentException nonsense) {
      return ENGLISH;
    }
  }

  /** Whoever reads any Chinese is better served by the one that we have than by English. */
  private static Stream<Language> speaking(String range, Collection<Language> offered) {
    String language = range.split("-", 2)[0];
    String ours = language.equals(OLDER_FILIPINO) ? FILIPINO.tag : language;
    return List.copyOf(offered).stream().filter(l -> l.locale.getLanguage().equals(ours));
  }
}
