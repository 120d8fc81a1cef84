package org.amparo.supplementb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Part 7 of a blank: three boxes for what goes on, and attached sheets for the rest. */
final class PartSeven {

  private static final List<String> BLOCKS = List.of("7.4", "7.5", "7.6");
  private static final String ON_SHEET = "Continued on the attached sheet.";

  private final BlankFields fields;
  private final Typeface spare;
  private final List<Entry> waiting = new ArrayList<>();

  /** A text that goes on here, with the place that it continues. */
  record Entry(int page, int part, String item, String text) {

    /** Of the item, without its letter: 2 of {@code 2.a to 2.d}. */
    int number() {
      return Integer.parseInt(item.split("\\D", 2)[0]);
    }

    private boolean continuesTheSameAs(Entry other) {
      return page == other.page && part == other.part && item.equals(other.item);
    }

    private Entry with(String more) {
      return new Entry(page, part, item, text + "\n" + more);
    }

    @Override
    public String toString() {
      return "Entry of part " + part + ", item " + item;
    }
  }

  PartSeven(BlankFields fields, Typeface spare) {
    this.fields = fields;
    this.spare = spare;
  }

  /** What goes on from one place shares a box: there are three, and a sheet has to be signed. */
  void take(Entry entry) {
    for (int i = 0; i < waiting.size(); i++) {
      var before = waiting.get(i);
      if (before.continuesTheSameAs(entry)) {
        waiting.set(i, before.with(entry.text()));
        return;
      }
    }
    waiting.add(entry);
  }

  /** Fills the boxes in the form's own order; what is handed back belongs on attached sheets. */
  List<Entry> fill() throws IOException {
    waiting.sort(Comparator.comparingInt(Entry::part).thenComparingInt(Entry::number));
    var left = new ArrayList<Entry>();
    for (int i = 0; i < waiting.size(); i++) {
      Entry entry = waiting.get(i);
      String rest = i < BLOCKS.size() ? block(BLOCKS.get(i), entry) : entry.text();
      if (!rest.isBlank()) {
        left.add(new Entry(entry.page(), entry.part(), entry.item(), rest));
      }
    }
    for (int i = waiting.size(); i < BLOCKS.size(); i++) {
      block(BLOCKS.get(i));
    }
    return left;
  }

  private String block(String code, Entry entry) throws IOException {
    write(code + ".page", String.valueOf(entry.page()));
    write(code + ".part", String.valueOf(entry.part()));
    if (!write(code + ".item", entry.item()).isEmpty()) {
      write(code + ".item", entry.item().split(" ", 2)[0]);
    }
    return write(code + ".text", entry.text());
  }

  private void block(String code) throws IOException {
    for (String slot : List.of(".page", ".part", ".item", ".text")) {
      for (PDTextField field : fields.all(code + slot, PDTextField.class)) {
        new FieldPen(field, spare).clear();
      }
    }
  }

  private String write(String code, String text) throws IOException {
    for (PDTextField field : fields.all(code, PDTextField.class)) {
      return new FieldPen(field, spare).write(text, ON_SHEET).rest();
    }
    return text;
  }
}
