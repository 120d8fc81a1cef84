package org.amparo.supplementb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * Writes one text field of a blank: measured in the field's own type, drawn as it was measured, and
 * what does not fit is handed back whole.
 */
final class FieldPen {

  /** Type sizes for fields that leave the choice; smaller print is hard to read on paper. */
  private static final float[] SIZES = {11, 10, 9, 8};

  private final PDTextField field;
  private final FieldRoom box;
  private final FieldType own;
  private final Typeface spare;

  FieldPen(PDTextField field, Typeface spare) {
    this.field = field;
    this.box = FieldRoom.of(field.getWidgets().get(0));
    this.own = FieldType.of(field);
    this.spare = spare;
  }

  /**
   * What became of a text.
   *
   * @param rest what did not fit; empty when all did
   * @param ownType false when another typeface had to stand in
   */
  record Written(String rest, boolean ownType) {}

  /**
   * Writes the text, or as much as fits with a note where it goes on.
   *
   * @param note what the field says at its end, or instead of the text, when it does not fit
   */
  Written write(String text, String note) throws IOException {
    String composed = Lettering.composed(text);
    String shown = field.isMultiline() ? composed : composed.replace('\n', ' ');
    boolean ownType = own.shows(shown);
    String drawn = ownType ? shown : Lettering.drawable(shown);
    PDFont font = ownType ? own.font() : spare.font();
    for (float size : sizes()) {
      List<Wrapping.Line> lines = lines(drawn, font, size);
      if (fits(drawn, lines, size)) {
        draw(drawn, texts(lines), font, size);
        return new Written("", ownType);
      }
    }
    return new Written(continued(drawn, note, font), ownType);
  }

  /** Nothing of a single line is better than half a name; a story goes on elsewhere. */
  private String continued(String drawn, String note, PDFont font) throws IOException {
    float size = sizes()[sizes().length - 1];
    List<Wrapping.Line> lines = lines(drawn, font, size);
    int room = rows(size) - 1;
    if (field.isMultiline() && room > 0 && own.shows(note)) {
      var kept = new ArrayList<>(texts(lines.subList(0, Math.min(room, lines.size()))));
      int end = lines.get(kept.size() - 1).end();
      kept.add(note);
      String value = drawn.substring(0, end).stripTrailing() + "\n" + note;
      draw(value, kept, font, size);
      return drawn.substring(end);
    }
    List<Wrapping.Line> noted = lines(note, own.font(), size);
    if (fits(note, noted, size)) {
      draw(note, texts(noted), own.font(), size);
    } else {
      clear();
    }
    return drawn;
  }

  private float[] sizes() {
    return own.size() > 0 && box.takes(own.size()) ? new float[] {own.size()} : SIZES;
  }

  private boolean fits(String text, List<Wrapping.Line> lines, float size) {
    int longest = field.getMaxLen();
    boolean countFits = longest <= 0 || text.codePointCount(0, text.length()) <= longest;
    return countFits && lines.size() <= rows(size);
  }

  private int rows(float size) {
    return field.isMultiline()
        ? Math.max(1, (int) ((box.height() - 2 * FieldInk.PADDING) / (size * FieldInk.LEADING)))
        : 1;
  }

  private List<Wrapping.Line> lines(String text, PDFont font, float size) throws IOException {
    Map<Integer, Float> widths = new HashMap<>();
    float width = box.width() - 2 * FieldInk.PADDING;
    if (field.isComb()) {
      return List.of(new Wrapping.Line(text, text.length()));
    }
    return Wrapping.of(
        text,
        c -> {
          Float known = widths.get(c);
          if (known == null) {
            known = font.getStringWidth(Character.toString(c)) / 1000;
            widths.put(c, known);
          }
          return known;
        },
        width / size);
  }

  private static List<String> texts(List<Wrapping.Line> lines) {
    return lines.stream().map(Wrapping.Line::text).toList();
  }

  void clear() throws IOException {
    draw("", List.of(), own.font(), SIZES[0]);
  }

  private void draw(String value, List<String> lines, PDFont font, float size) throws IOException {
    field.getCOSObject().setString(COSName.V, value);
    field.getCOSObject().removeItem(COSName.RV);
    field.setRichText(false);
    field.setReadOnly(true);
    new FieldInk(spare.document(), field, font, size).draw(lines);
  }
}
