package org.amparo.supplementb;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/** The fields of a blank by the codes of the form's items. */
final class BlankFields {

  private final PDAcroForm form;
  private final FormEdition edition;

  BlankFields(PDAcroForm form, FormEdition edition) {
    this.form = form;
    form.setCacheFields(true);
    this.edition = edition;
  }

  PDAcroForm form() {
    return form;
  }

  FormEdition edition() {
    return edition;
  }

  List<String> names(String code) {
    return edition.fields().getOrDefault(code, List.of());
  }

  /** The field of this name, when it is there and of the kind that its item needs. */
  <T extends PDField> Optional<T> find(String name, Class<T> kind) {
    return Optional.ofNullable(form.getField(name)).filter(kind::isInstance).map(kind::cast);
  }

  /** Every name in the field map of the edition. */
  Set<String> known() {
    return edition.fields().values().stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  /** Every field of the file, mapped or not. */
  Stream<PDTerminalField> everyField() {
    return StreamSupport.stream(form.getFieldTree().spliterator(), false)
        .filter(PDTerminalField.class::isInstance)
        .map(PDTerminalField.class::cast);
  }

  /** The fields of the file that the field map does not name. */
  Stream<PDTerminalField> strangers() {
    var known = known();
    return everyField().filter(field -> !known.contains(field.getFullyQualifiedName()));
  }

  /** The fields of an item in the order of its slots. */
  <T extends PDField> List<T> all(String code, Class<T> kind) {
    return names(code).stream().flatMap(name -> find(name, kind).stream()).toList();
  }

  /** The box of each answer of an item; empty when the file does not tell them apart. */
  Optional<Map<String, PDCheckBox>> boxes(Item item) {
    return Boxes.tell(all(item.code(), PDCheckBox.class), answers(item));
  }

  private static List<String> answers(Item item) {
    return item.type() == Item.Type.BOXES
        ? Arrays.stream(QualifyingCriminalActivity.values())
            .map(QualifyingCriminalActivity::label)
            .toList()
        : item.choices();
  }
}
