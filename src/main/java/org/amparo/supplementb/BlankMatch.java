package org.amparo.supplementb;

import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.jspecify.annotations.Nullable;

/** Compares the fields of a file with the field map of an edition, one by one. */
final class BlankMatch {

  private static final String MAP = "Field map of the edition";
  private static final int NAMED = 12;

  /** In points: nothing that is written or marked in less can be read. */
  private static final float SMALLEST = 4;

  private final BlankFields fields;
  private final Map<String, Item> items;

  BlankMatch(BlankFields fields) {
    this.fields = fields;
    this.items =
        fields.edition().items().stream().collect(Collectors.toMap(Item::code, item -> item));
  }

  /** A form without any of the fields is another form; naming each one missing would not help. */
  void refuseAnotherForm() {
    if (fields.known().stream().noneMatch(name -> fields.find(name, PDField.class).isPresent())) {
      throw new Refused(
          Problem.RULE_REFUSED,
          "None of the fields of Form I-918 Supplement B is in the file. It is another form.");
    }
  }

  /**
   * The report.
   *
   * @param document the file that has these fields
   */
  Checklist report(PDDocument document) throws IOException {
    int pages = document.getNumberOfPages();
    var list = Checklist.builder();
    fields.edition().fields().keySet().stream().sorted().forEach(code -> item(list, code));
    Integer expected = fields.edition().pages();
    list.advice(
        "The file has as many pages as the edition",
        MAP,
        expected == null || expected == pages,
        "Compare the pages with those that USCIS publishes.");
    list.rule(
        "No page was added to the form",
        MAP,
        expected == null || !holdsAnotherPaper(document, expected),
        "A page behind the form has no field of it: a sheet of another paper, which every form would"
            + " end with. Fetch the blank again.");
    placed(list, document);
    apart(list, document);
    new FieldTurns(fields, document).check(list);
    new BlankLooks(fields, document).check(list);
    strangers(list);
    filledIn(list);
    noted(list, document);
    return list.build();
  }

  /** A form that was filled and printed ends with its attached sheets, which are of one person. */
  private static boolean holdsAnotherPaper(PDDocument document, int pages) throws IOException {
    for (int i = pages; i < document.getNumberOfPages(); i++) {
      PDPage page = document.getPage(i);
      boolean ofTheForm =
          page.getAnnotations().stream().anyMatch(PDAnnotationWidget.class::isInstance);
      if (page.hasContents() && !ofTheForm) {
        return true;
      }
    }
    return false;
  }

  private void item(Checklist.Builder list, String code) {
    Item item = items.get(code);
    boolean ticked = item != null && isTicked(item);
    for (String name : fields.names(code)) {
      list.rule(
          "Item %s has its field %s".formatted(code, name),
          MAP,
          fields.find(name, kind(item, ticked)).isPresent(),
          "The field is missing or of another kind. Upload the blank of this edition unchanged.");
    }
    if (item != null && ticked) {
      list.rule(
          "The boxes of item %s tell which answer each one means".formatted(code),
          "On-values and tooltips of the file",
          fields.boxes(item).isPresent(),
          "Their on-values and tooltips do not give each answer one box, so none can be marked.");
    }
  }

  /** What is written into a field without a place is on no paper. */
  private void placed(Checklist.Builder list, PDDocument document) throws IOException {
    var shown = new FieldPages(document);
    var nowhere = those(field -> !isPlaced(field, shown));
    list.rule(
        "Each field stands on a page of the file",
        MAP,
        nowhere.isEmpty(),
        "These have no place on the paper: %s. Fetch the blank again.".formatted(nowhere));
    var beyond = those(field -> !field.getWidgets().stream().allMatch(shown::isWhole));
    list.advice(
        "Each field lies whole on its page",
        MAP,
        beyond.isEmpty(),
        "Text in these may run off the paper: %s. Print a trial and look.".formatted(beyond));
  }

  /** Two texts on one spot are both illegible, and nobody sees it before the paper. */
  private void apart(Checklist.Builder list, PDDocument document) throws IOException {
    var overlaps = new FieldOverlaps(fields, new FieldPages(document));
    var upon = overlaps.upon();
    list.rule(
        "No two fields lie upon one another",
        MAP,
        upon.isEmpty(),
        "These would print over one another: %s. Fetch the blank again.".formatted(upon));
    var touching = overlaps.touching();
    list.advice(
        "No two fields overlap",
        MAP,
        touching.isEmpty(),
        "Parts of these may print over one another: %s. Print a trial and look."
            .formatted(touching));
  }

  private String those(Predicate<PDTerminalField> which) {
    return named(
        fields.known().stream()
            .flatMap(name -> fields.find(name, PDTerminalField.class).stream())
            .filter(which));
  }

  private static boolean isPlaced(PDTerminalField field, FieldPages shown) {
    return !field.getWidgets().isEmpty()
        && field.getWidgets().stream().allMatch(w -> shown.isShown(w) && hasRoom(w.getRectangle()));
  }

  private static boolean hasRoom(@Nullable PDRectangle box) {
    return box != null && box.getWidth() >= SMALLEST && box.getHeight() >= SMALLEST;
  }

  private static Class<? extends PDField> kind(@Nullable Item item, boolean ticked) {
    if (ticked) {
      return PDCheckBox.class;
    }
    boolean ink = item != null && item.type() == Item.Type.SIGNATURE;
    return ink ? PDTerminalField.class : PDVariableText.class;
  }

  private static boolean isTicked(Item item) {
    return switch (item.type()) {
      case CHOICE, YES_NO, BOXES -> true;
      case TEXT, NARRATIVE, DATE, DATES, SIGNATURE -> false;
    };
  }

  private void strangers(Checklist.Builder list) {
    String strange = named(fields.strangers());
    list.advice(
        "Every field of the file is known",
        MAP,
        strange.isEmpty(),
        "These are left as they are, without text: %s.".formatted(strange));
  }

  /** Somebody filled this copy in; a name or a date of theirs would be on every form. */
  private void filledIn(Checklist.Builder list) {
    String filled = named(fields.everyField().filter(OldInk::isIn));
    list.advice(
        "No field of the file is filled in",
        "8 CFR 214.14(c)(2)(i): the official signs and dates it",
        filled.isEmpty(),
        "What stands in these is cleared on every form: %s. Better fetch the blank again."
            .formatted(filled));
  }

  private void noted(Checklist.Builder list, PDDocument document) throws IOException {
    var notes = new MarginNotes(document, fields).named();
    list.advice(
        "Nothing stands on the pages beside their print and their fields",
        "8 CFR 214.14(c)(2)(i): the official signs and dates it",
        notes.isEmpty(),
        "Somebody added these, and they are dropped from every form: %s. Better fetch the blank again."
            .formatted(notes.stream().limit(NAMED).collect(Collectors.joining(", "))));
  }

  static String named(Stream<PDTerminalField> some) {
    var names = some.map(PDField::getFullyQualifiedName).distinct().sorted().toList();
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = names.size() - NAMED;
    return more > 0 ? "%s and %d more".formatted(first, more) : first;
  }
}
