package org.amparo.supplementb;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;

/**
 * Draws the lines of a field where they were measured. A viewer that drew them itself would break
 * them elsewhere, and would not turn Hebrew the way it is read.
 */
final class FieldInk {

  static final float PADDING = 2;
  static final float LEADING = 1.17f;

  /** From the middle of a capital letter to its foot, and from a line's top to its foot. */
  private static final float HALF_CAPITAL = 0.35f;

  private static final float ASCENT = 0.93f;

  private final PDDocument document;
  private final PDVariableText field;
  private final boolean story;
  private final int cells;
  private final PDFont font;
  private final float size;

  FieldInk(PDDocument document, PDVariableText field, PDFont font, float size) {
    this.document = document;
    this.field = field;
    this.story = field instanceof PDTextField text && text.isMultiline();
    this.cells = field instanceof PDTextField text && text.isComb() ? text.getMaxLen() : 0;
    this.font = font;
    this.size = size;
  }

  void draw(List<String> lines) throws IOException {
    for (PDAnnotationWidget widget : field.getWidgets()) {
      var room = FieldRoom.of(widget);
      var stream = new PDAppearanceStream(document);
      stream.setBBox(new PDRectangle(room.width(), room.height()));
      stream.setMatrix(room.turned());
      stream.setResources(new PDResources());
      try (var pen = new PDPageContentStream(document, stream)) {
        pen.beginMarkedContent(COSName.TX);
        if (!lines.isEmpty()) {
          lines(pen, room.width(), room.height(), lines);
        }
        pen.endMarkedContent();
      }
      var appearance = new PDAppearanceDictionary();
      appearance.setNormalAppearance(stream);
      widget.setAppearance(appearance);
      widget.setPrinted(true);
      widget.setHidden(false);
      widget.setNoView(false);
    }
  }

  private void lines(PDPageContentStream pen, float width, float height, List<String> lines)
      throws IOException {
    pen.setFont(font, size);
    pen.setNonStrokingColor(Color.BLACK);
    float y = story ? height - PADDING - size * ASCENT : height / 2 - size * HALF_CAPITAL;
    for (String line : lines) {
      if (cells > 0) {
        comb(pen, width / cells, y, line);
      } else {
        String visual = Typeface.visual(line);
        text(pen, left(visual, width), y, visual);
      }
      y -= size * LEADING;
    }
  }

  private float left(String line, float width) throws IOException {
    float room = width - font.getStringWidth(line) / 1000 * size;
    return switch (field.getQ()) {
      case PDVariableText.QUADDING_CENTERED -> room / 2;
      case PDVariableText.QUADDING_RIGHT -> room - PADDING;
      default -> PADDING;
    };
  }

  /** A letter that is wider than its cell would run into the next and out of the field. */
  private void comb(PDPageContentStream pen, float cell, float y, String line) throws IOException {
    int[] letters = line.codePoints().toArray();
    float widest = 0;
    for (int c : letters) {
      widest = Math.max(widest, width(c));
    }
    float fitting = Math.min(size, cell / Math.max(widest, Float.MIN_NORMAL));
    pen.setFont(font, fitting);
    for (int at = 0; at < letters.length; at++) {
      float left = at * cell + (cell - width(letters[at]) * fitting) / 2;
      text(pen, left, y, Character.toString(letters[at]));
    }
  }

  private float width(int letter) throws IOException {
    return font.getStringWidth(Character.toString(letter)) / 1000;
  }

  private static void text(PDPageContentStream pen, float x, float y, String text)
      throws IOException {
    if (text.isEmpty()) {
      return;
    }
    pen.beginText();
    pen.newLineAtOffset(x, y);
    pen.showText(text);
    pen.endText();
  }
}
