package org.amparo.supplementb;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number or a date as a field takes it that counts its characters: the digits alone. USCIS prints
 * the "A-" before the box, and five digits of a ZIP code lead to the agency too; the other four, or
 * a telephone's extension, are not dropped: they go on in Part 7.
 */
final class ShortEntry {

  /** A-number, birth, ZIP code, telephone and fax; half of one, or none, is a wrong one. */
  private static final Set<String> NUMBERS = Set.of("1.1", "1.4", "2.5.e", "6.3", "6.4");

  private static final Pattern HOME = Pattern.compile("^(\\+ ?1|1)[ ().\\-/]*(?=(\\D*\\d){10})");

  /** Behind the ten digits that somebody dials first. */
  private static final Pattern EXTENSION =
      Pattern.compile("[ ,;]*(x|ext\\.?|extension)[ .:]*\\d+$", Pattern.CASE_INSENSITIVE);

  private ShortEntry() {}

  /** Whether the item holds a number that must stand in its own box. */
  static boolean isNumber(String code) {
    return NUMBERS.contains(code);
  }

  /** The text itself where there is room, or where leaving signs out would say something else. */
  static String of(String code, String text, int longest) {
    if (longest <= 0 || text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    String entry = shortened(code, text.strip());
    return entry.length() <= longest ? entry : text;
  }

  /** Whether the box tells less than was typed, so that the whole stands elsewhere too. */
  static boolean isPart(String code, String text, String entry) {
    return digits(entry).length() < digits(isPhone(code) ? atHome(text) : text).length();
  }

  private static String shortened(String code, String text) {
    return switch (code) {
      case "1.1" -> text.matches("[Aa]?[ -]*\\d[\\d -]*") ? digits(text) : text;
      case "2.5.e" -> text.matches("\\d{5}[ -]?\\d{4}") ? text.substring(0, 5) : text;
      case "1.4", "3.2" -> text.matches("\\d\\d/\\d\\d/\\d{4}") ? digits(text) : text;
      case "6.3", "6.4" -> phone(text);
      default -> text;
    };
  }

  private static String phone(String text) {
    String number = EXTENSION.matcher(atHome(text)).replaceFirst("");
    return number.matches("[\\d() ./-]+") ? digits(number) : text;
  }

  private static boolean isPhone(String code) {
    return code.startsWith("6.");
  }

  /** Without the country code, which nobody dials from within the United States. */
  private static String atHome(String text) {
    return HOME.matcher(text.strip()).replaceFirst("");
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
