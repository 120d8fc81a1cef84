package org.amparo.supplementb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Puts the answers of one draft into the fields of one blank. */
final class Filling {

  private static final String IN_PART_7 = "See Part 7.";
  private static final String BELOW = "See below.";
  private static final int PART_7 = 7;

  private final BlankFields fields;
  private final Answers answers;
  private final Typeface spare;
  private final PartSeven partSeven;
  private final FieldPages pages;
  private final List<String> moved = new ArrayList<>();
  private final List<String> otherTypeface = new ArrayList<>();
  private final List<String> numbersMoved = new ArrayList<>();

  Filling(BlankFields fields, Answers answers, Typeface spare) throws IOException {
    this.fields = fields;
    this.answers = answers;
    this.spare = spare;
    this.partSeven = new PartSeven(fields, spare);
    this.pages = new FieldPages(spare.document());
  }

  PaperFit fill(PDDocument document) throws IOException {
    fields.strangers().filter(OldInk::isWiped).forEach(OldInk::wipe);
    for (Item item : fields.edition().items()) {
      item(item);
    }
    for (var more : answers.continuations()) {
      partSeven.take(new PartSeven.Entry(page(more), more.part(), more.item(), more.text()));
    }
    headOfPartSeven();
    List<PartSeven.Entry> left = partSeven.fill();
    int sheets = left.isEmpty() ? 0 : FurtherSheet.add(document, head(), left);
    return new PaperFit(moved, otherTypeface, sheets, numbersMoved, true);
  }

  private void item(Item item) throws IOException {
    switch (item.type()) {
      case TEXT, NARRATIVE, DATE -> write(item, item.code(), List.of(answers.text(item)));
      case DATES -> write(item, item.code(), dates(answers.text(item)));
      case CHOICE, YES_NO, BOXES -> mark(item);
      case SIGNATURE -> fields.all(item.code(), PDTerminalField.class).forEach(OldInk::wipe);
    }
  }

  private static List<String> dates(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(", "));
  }

  private void write(Item item, String code, List<String> texts) throws IOException {
    int slot = 0;
    for (PDTextField field : fields.all(code, PDTextField.class)) {
      text(item, field, slot < texts.size() ? texts.get(slot) : "");
      slot++;
    }
    for (PDChoice list : fields.all(code, PDChoice.class)) {
      choose(item, list, texts.isEmpty() ? "" : texts.get(0));
    }
  }

  private void text(Item item, PDTextField field, String text) throws IOException {
    var pen = new FieldPen(field, spare);
    if (text.isEmpty()) {
      pen.clear();
      return;
    }
    String entry = ShortEntry.of(item.code(), text, field.getMaxLen());
    var written = pen.write(entry, IN_PART_7);
    if (!written.ownType()) {
      otherTypeface.add(item.spoken());
    }
    if (!written.rest().isBlank()) {
      move(item, written.rest());
    } else if (ShortEntry.isPart(item.code(), text, entry)) {
      goOn(item, text);
    }
  }

  private void choose(Item item, PDChoice list, String text) throws IOException {
    if (!new ListPen(list, spare).choose(text) && !text.isBlank()) {
      move(item, text);
    }
  }

  private void move(Item item, String rest) {
    if (ShortEntry.isNumber(item.code())) {
      numbersMoved.add(item.spoken());
    }
    goOn(item, rest);
  }

  private void goOn(Item item, String rest) {
    moved.add(item.spoken());
    partSeven.take(new PartSeven.Entry(page(item), item.part(), item.item(), rest));
  }

  /** Where the item stands in this file; another printing may part its pages elsewhere. */
  private int page(Item item) {
    return fields.all(item.code(), PDTerminalField.class).stream()
        .flatMap(field -> pages.of(field).stream())
        .findFirst()
        .orElseGet(() -> fields.edition().pageOf(item));
  }

  private void mark(Item item) throws IOException {
    var boxes = fields.boxes(item).orElseThrow();
    List<String> marked = List.of(answers.text(item).split("; "));
    for (var box : boxes.entrySet()) {
      if (marked.contains(box.getKey())) {
        box.getValue().check();
      } else {
        box.getValue().unCheck();
      }
      box.getValue().setReadOnly(true);
      box.getValue().getWidgets().forEach(Filling::keepLooksInPlace);
    }
  }

  /**
   * The states of a box are listed in the box itself and not elsewhere in the file: Poppler, which
   * many viewers print with, would draw neither.
   */
  private static void keepLooksInPlace(PDAnnotationWidget widget) {
    COSDictionary looks = widget.getCOSObject().getCOSDictionary(COSName.AP);
    COSDictionary states = looks == null ? null : looks.getCOSDictionary(COSName.N);
    if (states != null && !(states instanceof COSStream)) {
      states.setDirect(true);
      looks.setItem(COSName.N, states);
      looks.setDirect(true);
      widget.getCOSObject().setItem(COSName.AP, looks);
    }
  }

  private void headOfPartSeven() throws IOException {
    copy("7.1.a", "1.2.a");
    copy("7.1.b", "1.2.b");
    copy("7.1.c", "1.2.c");
    copy("7.2", "1.1");
    copy("7.3", "2.1");
  }

  /** Half a name is another name: what is too long for the head stands whole below it. */
  private void copy(String to, String from) throws IOException {
    for (PDTextField field : fields.all(to, PDTextField.class)) {
      String entry = ShortEntry.of(from, answers.text(from), field.getMaxLen());
      var pen = new FieldPen(field, spare);
      if (entry.isEmpty()) {
        pen.clear();
      } else if (!pen.write(entry, ShortEntry.isNumber(from) ? "" : BELOW).rest().isEmpty()) {
        goOnBelow(field, to, from, entry);
      }
    }
  }

  /** Unless it went on from its first place already. */
  private void goOnBelow(PDTextField field, String to, String from, String entry) {
    String first = spoken(from);
    if (!moved.contains(first)) {
      String item = to.substring(2);
      moved.add("Part 7, item %s (as %s)".formatted(item, first));
      int page = pages.of(field).orElse(1);
      partSeven.take(new PartSeven.Entry(page, PART_7, item, entry));
    }
  }

  private String spoken(String code) {
    return fields.edition().items().stream()
        .filter(item -> item.code().equals(code))
        .findFirst()
        .map(Item::spoken)
        .orElse(code);
  }

  private FurtherSheet.Head head() {
    String given = (answers.text("1.2.b") + " " + answers.text("1.2.c")).strip();
    return new FurtherSheet.Head(
        answers.text("1.2.a") + ", " + given, answers.text("1.1"), answers.text("2.1"));
  }

  private int page(Answers.Continuation more) {
    var part =
        fields.edition().parts().stream()
            .filter(p -> p.part() == more.part())
            .findFirst()
            .orElseThrow();
    return part.items().stream()
        .filter(item -> item.item().startsWith(more.item()))
        .findFirst()
        .map(this::page)
        .orElse(part.page());
  }
}
