package org.amparo.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.amparo.referral.Languages;

/**
 * A letter in one language. Behind a translation that nobody has reviewed its English text follows
 * in the same document; between them stands a form feed, which no other text of a letter can have.
 */
record LetterPart(String language, LetterSheet sheet) {

  private static final Pattern FORM_FEED = Pattern.compile("\f");

  static String behind(String translation, String english) {
    return translation + "\f\n" + english;
  }

  /**
   * @param language of its first part
   */
  static List<LetterPart> of(String text, String language) {
    var parts = new ArrayList<LetterPart>();
    for (String part : FORM_FEED.split(text)) {
      parts.add(
          new LetterPart(parts.isEmpty() ? language : Languages.FALLBACK, LetterSheet.of(part)));
    }
    return parts;
  }
}
