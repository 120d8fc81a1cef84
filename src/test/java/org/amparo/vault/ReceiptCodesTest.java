package org.amparo.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReceiptCodesTest {

  private final ReceiptCodes codes = new ReceiptCodes(Keys.of(1));

  @Test
  void writesFiveGroupsOfFourAndACheckDigit() {
    assertThat(codes.issue().code()).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]");
  }

  @Test
  void findsTheHashOfACodeItIssued() {
    Issued issued = codes.issue();

    assertThat(codes.hashOf(issued.code())).hasValue(issued.hash());
  }

  @Test
  void forgivesCaseSpacesDashesAndLookAlikes() {
    String code = codeWithLookAlikes();
    byte[] hash = codes.hashOf(code).orElseThrow();

    assertThat(codes.hashOf(code.toLowerCase(Locale.ROOT))).hasValue(hash);
    assertThat(codes.hashOf("  " + code.replace("-", " ") + "\n")).hasValue(hash);
    assertThat(codes.hashOf(code.replace("-", ""))).hasValue(hash);
    assertThat(codes.hashOf(code.replace('-', '\u2013'))).hasValue(hash);
    assertThat(codes.hashOf(code.replace('0', 'O').replace('1', 'l'))).hasValue(hash);
    assertThat(codes.hashOf(code.replace('0', 'o').replace('1', 'I'))).hasValue(hash);
    assertThat(codes.hashOf(fullWidth(code))).hasValue(hash);
  }

  @Test
  void takesNothingElse() {
    String code = codes.issue().code();

    assertThat(codes.hashOf("")).isEmpty();
    assertThat(codes.hashOf(code.substring(1))).isEmpty();
    assertThat(codes.hashOf(code + "0")).isEmpty();
    assertThat(codes.hashOf(code.substring(0, code.length() - 1) + "U")).isEmpty();
    assertThat(codes.hashOf("\u0000" + code)).isEmpty();
    assertThat(codes.hashOf("'" + code)).isEmpty();
    assertThat(codes.hashOf(code + " ".repeat(1_000_000))).isEmpty();
  }

  @Test
  void hashesDifferentlyUnderAnotherKey() {
    Issued issued = codes.issue();

    assertThat(new ReceiptCodes(Keys.of(9)).hashOf(issued.code()).orElseThrow())
        .isNotEqualTo(issued.hash());
  }

  @Test
  void keepsTheCodeOutOfWhatIsPrinted() {
    Issued issued = codes.issue();

    assertThat(issued.toString()).doesNotContain(issued.code());
  }

  @Test
  void usesTheWholeAlphabetAndRepeatsNoCode() {
    var seen = new HashSet<String>();
    var digits = new HashSet<Character>();
    for (int i = 0; i < 2_000; i++) {
      String code = codes.issue().code();
      seen.add(code);
      code.chars().forEach(c -> digits.add((char) c));
    }
    assertThat(seen).hasSize(2_000);
    assertThat(digits).hasSize(33);
  }

  @Property
  void findsEveryWrongDigit(
      @ForAll long seed,
      @ForAll @IntRange(max = 20) int at,
      @ForAll @IntRange(min = 1, max = 31) int by) {
    String digits = ReceiptCode.random(new Random(seed)).digits();
    int wrong = (ReceiptCode.ALPHABET.indexOf(digits.charAt(at)) + by) % 32;

    String typed =
        digits.substring(0, at) + ReceiptCode.ALPHABET.charAt(wrong) + digits.substring(at + 1);

    assertThat(ReceiptCode.read(typed).valid()).isFalse();
  }

  @Property
  void findsEveryExchangeOfTwoDigits(
      @ForAll long seed, @ForAll @IntRange(max = 20) int one, @ForAll @IntRange(max = 20) int two) {
    var digits = new StringBuilder(ReceiptCode.random(new Random(seed)).digits());
    char first = digits.charAt(one);
    char second = digits.charAt(two);
    digits.setCharAt(one, second);
    digits.setCharAt(two, first);

    assertThat(ReceiptCode.read(digits.toString()).valid()).isEqualTo(first == second);
  }

  private static String codeWithLookAlikes() {
    return LongStream.iterate(1, seed -> seed + 1)
        .mapToObj(seed -> ReceiptCode.random(new Random(seed)).written())
        .filter(code -> code.contains("0") && code.contains("1"))
        .findFirst()
        .orElseThrow();
  }

  private static String fullWidth(String code) {
    var out = new StringBuilder();
    code.chars().forEach(c -> out.append((char) (c + 0xFEE0)));
    return out.toString();
  }
}
