package org.amparo.notice;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * In which language somebody wrote something, so that a letter in another can say so. It is told by
 * script, by the marks of Vietnamese and by small words; what tells nothing counts as English, in
 * which the agencies work.
 */
final class WrittenIn {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern VIETNAMESE =
      Pattern.compile("[ăđơưĂĐƠƯ]|[\\u1EA0-\\u1EF9]", Pattern.UNICODE_CASE);
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");

  private static final Map<LetterLanguage, Set<String>> SMALL_WORDS =
      Map.of(
          LetterLanguage.ENGLISH,
              Set.of("the", "a", "an", "of", "to", "and", "on", "in", "was", "is", "it", "for"),
          LetterLanguage.SPANISH,
              Set.of("el", "la", "los", "de", "del", "que", "y", "en", "una", "un", "por", "se"),
          LetterLanguage.FILIPINO,
              Set.of("ang", "ng", "mga", "sa", "ay", "na", "hindi", "ni", "si", "po", "kung"));

  private WrittenIn() {}

  static LetterLanguage of(Collection<String> texts) {
    String text = String.join(" ", texts);
    if (isMostly(HAN, text)) {
      return LetterLanguage.TRADITIONAL_CHINESE;
    }
    if (isMostly(CYRILLIC, text)) {
      return LetterLanguage.RUSSIAN;
    }
    return VIETNAMESE.matcher(text).results().count() > 2
        ? LetterLanguage.VIETNAMESE
        : bySmallWords(text);
  }

  /** A name in another script makes no sentence of that language. */
  private static boolean isMostly(Pattern script, String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return script.matcher(text).results().count() * 2 > letters;
  }

  private static LetterLanguage bySmallWords(String text) {
    var found = new EnumMap<LetterLanguage, Integer>(Map.of(LetterLanguage.ENGLISH, 0));
    for (String word : WORDS.split(text.toLowerCase(Locale.ROOT))) {
      SMALL_WORDS.forEach(
          (language, words) -> {
            if (words.contains(word)) {
              found.merge(language, 1, Integer::sum);
            }
          });
    }
    return found.entrySet().stream()
        .max(Map.Entry.<LetterLanguage, Integer>comparingByValue())
        .filter(most -> most.getValue() > found.get(LetterLanguage.ENGLISH))
        .map(Map.Entry::getKey)
        .orElse(LetterLanguage.ENGLISH);
  }
}
