package org.amparo.supplementb;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;

/**
 * Chooses from a list of a blank and draws the choice like any text: what a list says of its type
 * may name one that the file does not have.
 */
final class ListPen {

  private static final float[] SIZES = {10, 9, 8, 7};

  private final PDChoice list;
  private final Typeface spare;

  /** An entry: what the file keeps, and what one reads. */
  private record Entry(String value, String label) {

    boolean is(String text) {
      return value.strip().equalsIgnoreCase(text) || label.strip().equalsIgnoreCase(text);
    }
  }

  ListPen(PDChoice list, Typeface spare) {
    this.list = list;
    this.spare = spare;
  }

  /** Whether the list offers it; one that does not cannot be made to, and stays empty. */
  boolean choose(String text) throws IOException {
    var entry = entries().stream().filter(e -> e.is(text.strip())).findFirst();
    var dictionary = list.getCOSObject();
    dictionary.setString(COSName.V, entry.map(Entry::value).orElse(""));
    dictionary.removeItem(COSName.I);
    list.setReadOnly(true);
    draw(entry.map(Entry::label));
    return entry.isPresent();
  }

  private List<Entry> entries() {
    List<String> values = list.getOptionsExportValues();
    List<String> labels = list.getOptionsDisplayValues();
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Entry(values.get(i), i < labels.size() ? labels.get(i) : values.get(i)))
        .toList();
  }

  private void draw(Optional<String> label) throws IOException {
    var own = FieldType.of(list);
    String shown = label.map(Lettering::composed).orElse("");
    boolean ownType = own.shows(shown);
    PDFont font = ownType ? own.font() : spare.font();
    String drawn = ownType ? shown : Lettering.drawable(shown);
    boolean takes = own.size() > 0 && room().takes(own.size());
    float size = takes ? own.size() : fitting(font, drawn);
    new FieldInk(spare.document(), list, font, size).draw(label.stream().map(l -> drawn).toList());
  }

  private float fitting(PDFont font, String text) throws IOException {
    float room = room().width() - 2 * FieldInk.PADDING;
    for (float size : SIZES) {
      if (font.getStringWidth(text) / 1000 * size <= room) {
        return size;
      }
    }
    return SIZES[SIZES.length - 1];
  }

  private FieldRoom room() {
    return FieldRoom.of(list.getWidgets().get(0));
  }
}
