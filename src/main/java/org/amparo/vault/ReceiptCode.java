package org.amparo.vault;

import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Twenty digits in Crockford's base 32, which has no I, L, O or U, and a check digit: written
 * {@code XXXX-XXXX-XXXX-XXXX-XXXX-C}. The check digit makes the weighted sum of all digits zero in
 * the field of 32 elements. All weights differ, so it finds every wrong digit and every two digits
 * exchanged.
 */
record ReceiptCode(String digits, boolean valid) {

  static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 20;
  private static final int GROUP = 4;

  /** Longer than any code with any separators; the rest of a megabyte is not looked at. */
  private static final int LONGEST_TYPED = 200;

  static ReceiptCode random(RandomGenerator random) {
    StringBuilder digits = new StringBuilder(LENGTH + 1);
    for (int i = 0; i < LENGTH; i++) {
      digits.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    digits.append(ALPHABET.charAt(times2(sum(digits))));
    return new ReceiptCode(digits.toString(), true);
  }

  /** Forgives case, spaces, dashes of any kind, full-width letters, and O, I and L for 0 and 1. */
  static ReceiptCode read(String typed) {
    String head = typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
    String upper = Normalizer.normalize(head, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    StringBuilder digits = new StringBuilder(LENGTH + 1);
    boolean known = typed.length() <= LONGEST_TYPED;
    for (char c : upper.toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        char digit = meant(c);
        known &= ALPHABET.indexOf(digit) >= 0;
        digits.append(digit);
      } else {
        known &= separates(c);
      }
    }
    return checked(digits, known);
  }

  private static ReceiptCode checked(StringBuilder digits, boolean known) {
    boolean complete = known && digits.length() == LENGTH + 1;
    digits.setLength(LENGTH + 1);
    return new ReceiptCode(digits.toString(), complete && sum(digits) == 0);
  }

  private static char meant(char typed) {
    return switch (typed) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> typed;
    };
  }

  private static boolean separates(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || Character.getType(c) == Character.FORMAT
        || c == '\u2212'
        || c == '_'
        || c == '.';
  }

  /** Horner's scheme with the element 2, whose powers run through 31 different weights. */
  private static int sum(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum = times2(sum) ^ (ALPHABET.indexOf(digits.charAt(i)) & 31);
    }
    return sum;
  }

  /** Multiplication by 2 modulo x^5 + x^2 + 1. */
  private static int times2(int element) {
    int doubled = element << 1;
    return (doubled & 32) == 0 ? doubled : doubled ^ 0b100101;
  }

  String written() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && i % GROUP == 0) {
        out.append('-');
      }
      out.append(digits.charAt(i));
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return "a receipt code";
  }
}
