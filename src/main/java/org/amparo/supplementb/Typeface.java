package org.amparo.supplementb;

import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface inside one document: measures a text, breaks it into lines, orders it for drawing. */
final class Typeface {

  private final PDDocument document;
  private final PDType0Font font;
  private final Map<Integer, Float> widths = new HashMap<>();

  Typeface(PDDocument document, String resource) throws IOException {
    this.document = document;
    try (InputStream in = Lettering.file(resource)) {
      this.font = PDType0Font.load(document, in, true);
    }
  }

  /** The document that it is embedded in, with no more letters than are drawn. */
  PDDocument document() {
    return document;
  }

  PDType0Font font() {
    return font;
  }

  /** Lines no wider than {@code width}: broken at spaces, and inside a word that is wider still. */
  List<String> lines(String text, float size, float width) throws IOException {
    return Wrapping.of(Lettering.drawable(text), this::width, width / size).stream()
        .map(Wrapping.Line::text)
        .toList();
  }

  float width(int c) throws IOException {
    Float known = widths.get(c);
    if (known == null) {
      known = font.getStringWidth(Character.toString(c)) / 1000;
      widths.put(c, known);
    }
    return known;
  }

  /** Left to right as the eye meets it: Hebrew is turned, brackets inside it are mirrored. */
  static String visual(String line) {
    if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
      return line;
    }
    var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    var levels = new byte[runs];
    var parts = new String[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      String part = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      parts[i] = levels[i] % 2 == 0 ? part : turned(part);
    }
    Bidi.reorderVisually(levels, 0, parts, 0, runs);
    return String.join("", parts);
  }

  private static String turned(String run) {
    var mirrored = new StringBuilder();
    run.codePoints().map(Typeface::mirror).forEach(mirrored::appendCodePoint);
    return mirrored.reverse().toString();
  }

  private static int mirror(int c) {
    int at = "()[]{}<>".indexOf(c);
    return at < 0 ? c : "()[]{}<>".charAt(at ^ 1);
  }
}
