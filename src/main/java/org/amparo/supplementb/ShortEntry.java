package org.amparo.supplementb;

/**
 * A number as a field takes it that counts its characters: the digits alone. USCIS prints the "A-"
 * before the box, and five digits of a ZIP code lead to the agency too.
 */
final class ShortEntry {

  private ShortEntry() {}

  /** The text itself where there is room, or where leaving signs out would say something else. */
  static String of(String code, String text, int longest) {
    if (longest <= 0 || text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    String plain = text.strip();
    return switch (code) {
      case "1.1" -> plain.matches("[Aa]?[ -]*\\d[\\d -]*") ? digits(plain) : text;
      case "2.5.e" -> plain.matches("\\d{5}[ -]?\\d{4}") ? plain.substring(0, 5) : text;
      case "6.3", "6.4" -> plain.matches("[\\d() .-]+") ? digits(plain) : text;
      default -> text;
    };
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
