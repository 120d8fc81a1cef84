package org.amparo.takeover.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.supplementb.QualifyingCriminalActivity;

/** Reads dates, languages, crimes and answers as people type them into spreadsheets. */
final class Written {

  /** A cell that cannot be read, with the sentence that says why. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2}");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");
  private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "si", "sí");
  private static final Set<String> NO = Set.of("no", "n", "false", "0");
  private static final Map<String, String> LANGUAGES = languages();

  private Written() {}

  /** 2025-03-14, or 3/14/2025 as Americans write it. */
  static LocalDate date(String text) throws Unreadable {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher american = AMERICAN.matcher(text);
    if (american.matches()) {
      return date(american.group(3), american.group(1), american.group(2));
    }
    if (SHORT_YEAR.matcher(text).matches()) {
      throw new Unreadable("Write the year with four digits.");
    }
    throw new Unreadable("Write the date as 2025-03-14 or 3/14/2025 (month, day, year).");
  }

  private static LocalDate date(String year, String month, String day) throws Unreadable {
    int m = Integer.parseInt(month);
    if (m < 1 || m > 12) {
      throw new Unreadable("There is no such month. The month comes before the day.");
    }
    try {
      return LocalDate.of(Integer.parseInt(year), m, Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw new Unreadable("There is no such day in that month.");
    }
  }

  static boolean answer(String text) throws Unreadable {
    String bare = text.toLowerCase(Locale.ROOT);
    if (YES.contains(bare)) {
      return true;
    }
    if (NO.contains(bare)) {
      return false;
    }
    throw new Unreadable("Write yes or no.");
  }

  /** A tag as es, or a language's English or own name. */
  static String language(String text) throws Unreadable {
    String named = LANGUAGES.get(text.toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    boolean known =
        TAG.matcher(text).matches()
            && LANGUAGES.containsValue(Locale.forLanguageTag(text).getLanguage());
    if (!known) {
      throw new Unreadable("Write the language in English, or its tag, as Spanish or es.");
    }
    return text;
  }

  private static Map<String, String> languages() {
    var names = new HashMap<String, String>();
    for (String code : Locale.getISOLanguages()) {
      var language = Locale.forLanguageTag(code);
      names.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      names.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
    }
    names.putIfAbsent("filipino", "fil");
    names.putIfAbsent("mandarin", "zh");
    names.putIfAbsent("cantonese", "yue");
    names.putIfAbsent("mam", "mam");
    names.putIfAbsent("k'iche'", "quc");
    return Map.copyOf(names);
  }

  /** By the form's labels or their codes, with a semicolon or a bar between them. */
  static Set<QualifyingCriminalActivity> crimes(String text) throws Unreadable {
    var found = new TreeSet<QualifyingCriminalActivity>();
    for (String one : text.split("[;|]", -1)) {
      if (!one.isBlank()) {
        found.add(
            crime(one.strip())
                .orElseThrow(
                    () ->
                        new Unreadable(
                            "Write crimes as Supplement B names them, with a semicolon between.")));
      }
    }
    return found;
  }

  private static Optional<QualifyingCriminalActivity> crime(String text) {
    return Arrays.stream(QualifyingCriminalActivity.values())
        .filter(c -> c.label().equalsIgnoreCase(text) || c.name().equals(code(text)))
        .findFirst();
  }

  /** The value of this name, however it is capitalised or spaced. */
  static <E extends Enum<E>> E oneOf(Class<E> type, String text, String otherwise)
      throws Unreadable {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(code(text)))
        .findFirst()
        .orElseThrow(() -> new Unreadable(otherwise));
  }

  private static String code(String text) {
    return text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\\-]+", "_");
  }
}
