package org.amparo.vault;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form in which two spellings of one name are the same: compatibility forms joined, case
 * folded, accents taken off, apostrophes dropped, every other sign and run of spaces one space.
 */
final class SearchForm {

  // Vowel signs of Indic scripts are marks too but carry meaning: only script-less marks go.
  private static final Pattern ACCENTS = Pattern.compile("[\\p{Mn}&&\\p{IsInherited}]+");
  private static final Pattern DROPPED =
      Pattern.compile("['\u2018\u2019\u02bc\u02bb`\u00b4]|\\p{Cf}");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Letters that people type without their stroke although Unicode does not decompose them. */
  private static final Map<Character, String> PLAIN =
      Map.of(
          'đ', "d", 'ð', "d", 'ø', "o", 'ł', "l", 'ħ', "h", 'ı', "i", 'ς', "σ", 'æ', "ae", 'œ',
          "oe", 'þ', "th");

  private SearchForm() {}

  static String of(String text) {
    String joined = DROPPED.matcher(Normalizer.normalize(text, Form.NFKC)).replaceAll("");
    // lower case first: a capital sharp s becomes two letters only from the small one
    String folded =
        joined.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String bare = ACCENTS.matcher(Normalizer.normalize(folded, Form.NFKD)).replaceAll("");
    String words = NOT_WORD.matcher(plain(bare)).replaceAll(" ").strip();
    return Normalizer.normalize(words, Form.NFKC);
  }

  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      String plain = PLAIN.get(c);
      if (plain == null) {
        out.append(c);
      } else {
        out.append(plain);
      }
    }
    return out.toString();
  }
}
