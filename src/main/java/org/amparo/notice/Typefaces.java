package org.amparo.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typefaces that a printed page embeds, and which characters they show. A script that must be
 * shaped from several signs has no face here unless the press can shape it (Arabic): a name that is
 * set wrongly would be worse than one that is refused.
 */
final class Typefaces {

  /**
   * @param resource the TrueType file; the press embeds the letters of it that a page has
   */
  record Face(String family, int weight, String resource) {

    InputStream open() {
      var in = Typefaces.class.getResourceAsStream("/notice/fonts/" + resource);
      if (in == null) {
        throw new IllegalStateException("the typeface " + resource + " is not in the service");
      }
      return in;
    }
  }

  /** In the order in which the style of letters names the families. */
  static final List<Face> ALL =
      List.of(
          new Face("Noto Sans", 400, "NotoSans_400Regular.ttf"),
          new Face("Noto Sans", 700, "NotoSans_700Bold.ttf"),
          new Face("Noto Sans TC", 400, "NotoSansTC_400Regular.ttf"),
          new Face("Noto Sans SC", 400, "NotoSansSC_400Regular.ttf"),
          new Face("Noto Sans KR", 400, "NotoSansKR_400Regular.ttf"),
          new Face("Noto Sans Arabic", 400, "NotoSansArabic_400Regular.ttf"),
          new Face("Noto Sans Hebrew", 400, "NotoSansHebrew_400Regular.ttf"),
          new Face("Noto Sans Thai", 400, "NotoSansThai_400Regular.ttf"),
          new Face("Noto Sans Armenian", 400, "NotoSansArmenian_400Regular.ttf"),
          new Face("Noto Sans Georgian", 400, "NotoSansGeorgian_400Regular.ttf"),
          new Face("Noto Sans Ethiopic", 400, "NotoSansEthiopic_400Regular.ttf"));

  /** Their signs stand in the faces too, but alone they are no words. */
  private static final Set<Character.UnicodeScript> TO_BE_SHAPED =
      EnumSet.of(
          Character.UnicodeScript.DEVANAGARI,
          Character.UnicodeScript.BENGALI,
          Character.UnicodeScript.GURMUKHI,
          Character.UnicodeScript.GUJARATI,
          Character.UnicodeScript.ORIYA,
          Character.UnicodeScript.TAMIL,
          Character.UnicodeScript.TELUGU,
          Character.UnicodeScript.KANNADA,
          Character.UnicodeScript.MALAYALAM,
          Character.UnicodeScript.SINHALA,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR,
          Character.UnicodeScript.TIBETAN,
          Character.UnicodeScript.SYRIAC);

  private Typefaces() {}

  /** Read when the first page is printed, and then kept. */
  private static final class Coverage {
    static final BitSet SHOWN = read();

    private static BitSet read() {
      var shown = new BitSet();
      ALL.forEach(face -> shown.or(of(face)));
      return shown;
    }
  }

  /** Every character for which a face has a sign. */
  static BitSet of(Face face) {
    try (InputStream in = face.open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      var glyphs = font.getUnicodeCmapLookup();
      var shown = new BitSet();
      for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
        if (glyphs.getGlyphId(c) != 0 && !TO_BE_SHAPED.contains(Character.UnicodeScript.of(c))) {
          shown.set(c);
        }
      }
      return shown;
    } catch (IOException e) {
      throw new UncheckedIOException("a typeface cannot be read", e);
    }
  }

  /** The text as a page is set from: composed, without invisible marks that no face has. */
  static String printable(String text) {
    var kept = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT || Coverage.SHOWN.get(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /**
   * The scripts of which a text has characters that no face shows. The characters themselves are
   * not told: one by one they may spell a name.
   */
  static List<String> missing(String text) {
    return printable(text)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Coverage.SHOWN.get(c))
        .mapToObj(Typefaces::script)
        .distinct()
        .toList();
  }

  private static String script(int c) {
    var script = Character.UnicodeScript.of(c);
    return switch (script) {
      case COMMON, INHERITED, UNKNOWN -> "some signs";
      default -> {
        String name = script.name().replace('_', ' ');
        yield name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
      }
    };
  }
}
