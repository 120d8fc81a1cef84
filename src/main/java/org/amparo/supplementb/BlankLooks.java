package org.amparo.supplementb;

import java.util.function.Predicate;
import org.amparo.kernel.Checklist;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;

/** Whether what is written into the fields of a blank can be seen and read on its paper. */
final class BlankLooks {

  /** In points: what is written where a field leaves the choice, or asks for the impossible. */
  private static final float SMALLEST_OF_OURS = 8;

  private final BlankFields fields;
  private final Layers layers;

  BlankLooks(BlankFields fields, PDDocument document) {
    this.fields = fields;
    this.layers = new Layers(document);
  }

  void check(Checklist.Builder list) {
    String hidden = those(field -> field.getWidgets().stream().anyMatch(layers::hide));
    list.rule(
        "Each field lies in a layer that is shown and printed",
        "Layers of the file",
        hidden.isEmpty(),
        "Nothing that is written into these would be on the paper: %s. Fetch the blank again."
            .formatted(hidden));
    String illegible = those(field -> !isLegible(field));
    list.advice(
        "The letters of each field have a size that can be read",
        "Type sizes of the file",
        illegible.isEmpty(),
        "These ask for letters that are too small, or too large for their box: %s. They are written"
                .formatted(illegible)
            + " in 8 to 11 points instead. Print a trial and look.");
  }

  private String those(Predicate<PDTerminalField> which) {
    return BlankMatch.named(
        fields.known().stream()
            .flatMap(name -> fields.find(name, PDTerminalField.class).stream())
            .filter(which));
  }

  private static boolean isLegible(PDTerminalField field) {
    if (!(field instanceof PDVariableText text)) {
      return true;
    }
    float asked = FieldType.of(text).size();
    float size = asked > 0 ? asked : SMALLEST_OF_OURS;
    return field.getWidgets().stream()
        .filter(widget -> widget.getRectangle() != null)
        .allMatch(widget -> FieldRoom.of(widget).takes(size));
  }
}
