package org.amparo.supplementb;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.jspecify.annotations.Nullable;

/**
 * The type in which a field is set, as its default appearance says it.
 *
 * @param size in points; 0 lets the writer choose
 */
record FieldType(PDFont font, float size) {

  static FieldType of(PDVariableText field) {
    String appearance = field.getDefaultAppearance();
    String[] words = appearance == null ? new String[0] : appearance.trim().split("\\s+");
    for (int i = 2; i < words.length; i++) {
      if (words[i].equals("Tf") && words[i - 2].startsWith("/")) {
        return new FieldType(font(field, words[i - 2].substring(1)), size(words[i - 1]));
      }
    }
    return new FieldType(helvetica(), 0);
  }

  private static PDFont font(PDVariableText field, String name) {
    PDResources resources = field.getAcroForm().getDefaultResources();
    PDFont font = resources == null ? null : read(resources, name);
    return font == null ? helvetica() : font;
  }

  /** A typeface that cannot be read is as good as none. */
  private static @Nullable PDFont read(PDResources resources, String name) {
    try {
      return resources.getFont(COSName.getPDFName(name));
    } catch (IOException e) {
      return null;
    }
  }

  private static float size(String number) {
    try {
      return Math.max(0, Float.parseFloat(number));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static PDFont helvetica() {
    return new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  }

  /** Whether the typeface has a glyph for every character. */
  boolean shows(String text) {
    try {
      for (String line : text.split("\n", -1)) {
        font.getStringWidth(line);
      }
      return true;
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return false;
    }
  }
}
