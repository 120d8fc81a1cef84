package org.amparo.supplementb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Which characters the papers can show. The typeface covers Latin with Vietnamese, Greek, Cyrillic
 * and Hebrew; any other character is written as its code, so that it is seen and not lost.
 */
public final class Lettering {

  /** Liberation Sans stands in PDFBox itself; its bold sister is a resource of ours. */
  static final String REGULAR = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static final String BOLD = "/supplementb/fonts/LiberationSans-Bold.ttf";

  private static final BitSet DRAWABLE = coverage();

  /** An apostrophe or another sign of many scripts may count as a letter. */
  private static final Set<Character.UnicodeScript> LATIN =
      EnumSet.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.COMMON,
          Character.UnicodeScript.INHERITED);

  private Lettering() {}

  /** The characters of a text that cannot be drawn, each once, in their order. */
  public static List<String> undrawable(String text) {
    return composed(text)
        .codePoints()
        .filter(c -> c != '\n' && !DRAWABLE.get(c))
        .distinct()
        .mapToObj(Lettering::code)
        .toList();
  }

  /** Whether a name has characters that cannot be drawn, or letters that are not Latin. */
  public static boolean isForeignToTheForm(String name) {
    return !undrawable(name).isEmpty() || foreignLetters(name) > 0;
  }

  /** Whether a text can hardly be English; a name or a quotation in other letters is no matter. */
  public static boolean isInOtherLetters(String text) {
    return foreignLetters(text) * 2 > text.codePoints().filter(Character::isLetter).count();
  }

  private static long foreignLetters(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .filter(script -> !LATIN.contains(script))
        .count();
  }

  /**
   * The text as it is drawn: composed, with one kind of line end, and codes for what is missing.
   */
  static String drawable(String text) {
    var drawn = new StringBuilder(text.length());
    composed(text)
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n' || DRAWABLE.get(c)) {
                drawn.appendCodePoint(c);
              } else {
                drawn.append(code(c));
              }
            });
    return drawn.toString();
  }

  static InputStream file(String resource) {
    Class<?> beside = resource.equals(REGULAR) ? PDFont.class : Lettering.class;
    InputStream in = beside.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the typeface " + resource + " is not in the service");
    }
    return in;
  }

  /** The text as it was written, composed and with one kind of line end. */
  static String composed(String text) {
    String lines = text.replaceAll("\r\n|[\r\u000B\f\u0085\u2028\u2029]", "\n").replace('\t', ' ');
    return Normalizer.normalize(lines, Normalizer.Form.NFC);
  }

  private static String code(int c) {
    return "[U+%04X]".formatted(c);
  }

  private static BitSet coverage() {
    try (InputStream in = file(REGULAR);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      var drawable = new BitSet();
      for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
        if (glyphs.getGlyphId(c) != 0 && !hidden(c)) {
          drawable.set(c);
        }
      }
      return drawable;
    } catch (IOException e) {
      throw new UncheckedIOException("the typeface cannot be read", e);
    }
  }

  /** Controls, and marks that turn the reading direction: on paper they would hide what they do. */
  private static boolean hidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT;
  }
}
