package org.amparo.notice;

import java.util.regex.Pattern;

/** A person's name in the order in which its language speaks it. */
final class SpokenName {

  /** Chinese, Japanese and Korean names begin with the family's and have no blank. */
  private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHangul}]+");

  private SpokenName() {}

  /**
   * @param language of the letter: only a Vietnamese one tells a Vietnamese name from others
   */
  static String of(String givenName, String familyName, LetterLanguage language) {
    String given = Phrases.oneLine(givenName);
    String family = Phrases.oneLine(familyName);
    if (UNSPACED.matcher(family + given).matches()) {
      return family + given;
    }
    return language == LetterLanguage.VIETNAMESE
        ? family + " " + given
        : Phrases.oneLine(given + " " + family);
  }
}
