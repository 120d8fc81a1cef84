package org.amparo.supplementb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.amparo.kernel.CaseNumber;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The draft on paper where no official blank is at hand: the same parts and items, every page
 * marked as not the official form. The same draft gives the same bytes.
 */
public final class Worksheet {

  private final FormEdition edition;
  private final Answers answers;
  private final SupplementBDraft draft;
  private final Sheet sheet;

  private Worksheet(SupplementBDraft draft, Sheet sheet, FormEdition edition) {
    this.draft = draft;
    this.answers = Answers.of(draft);
    this.sheet = sheet;
    this.edition = edition;
  }

  public static byte[] of(SupplementBDraft draft, CaseNumber number) {
    FormEdition edition = FormEdition.layoutOf(draft);
    try (var document = new PDDocument()) {
      var sheet = new Sheet(document);
      new Worksheet(draft, sheet, edition).draw();
      sheet.finish(draft.kind().form(), number.value(), edition.edition());
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the worksheet cannot be drawn", e);
    }
  }

  private void draw() throws IOException {
    sheet.title(draft.kind().form() + ": worksheet");
    if (!edition.isCompared()) {
      sheet.note("Its items were not compared with the paper. " + edition.source() + ".");
    }
    for (Part part : edition.parts()) {
      sheet.heading("Part %d. %s".formatted(part.part(), part.title()));
      items(part.items());
    }
    continuations();
    sheet.endPage();
  }

  /** Items stand side by side while their sixths last; a long text takes the whole width. */
  private void items(List<Item> items) throws IOException {
    var row = new ArrayList<Sheet.Cell>();
    int taken = 0;
    for (Item item : items) {
      boolean wide = item.span() == 6 || sheet.isLong(answers.text(item), item.span());
      if (wide || taken + item.span() > 6) {
        sheet.row(row);
        row.clear();
        taken = 0;
      }
      if (wide) {
        wide(item);
      } else {
        row.add(cell(item));
        taken += item.span();
      }
    }
    sheet.row(row);
  }

  private Sheet.Cell cell(Item item) {
    String text =
        item.type() == Item.Type.SIGNATURE ? "On the official form only" : answers.text(item);
    return new Sheet.Cell(label(item), text, item.choices(), item.span());
  }

  private void wide(Item item) throws IOException {
    if (item.type() == Item.Type.BOXES) {
      sheet.label(label(item));
      boxes(item);
    } else if (item.choices().isEmpty()) {
      sheet.label(label(item));
      sheet.text(answers.text(item));
    } else {
      sheet.row(List.of(cell(item)));
    }
  }

  private void boxes(Item item) throws IOException {
    var declaration = draft.declaration();
    if (declaration == null) {
      sheet.boxes(QualifyingCriminalActivity.values(), draft.part3().crimes(), 3);
    } else if (item.part() == 3) {
      sheet.boxes(SevereForm.values(), declaration.forms(), 1);
    } else {
      sheet.boxes(Cooperation.values(), declaration.cooperation(), 1);
    }
  }

  private void continuations() throws IOException {
    for (var more : answers.continuations()) {
      sheet.label("Continues Part %d, item %s".formatted(more.part(), more.item()));
      sheet.text(more.text());
    }
    if (answers.continuations().isEmpty()) {
      sheet.note("Nothing was left over from the items above.");
    }
    boolean codes = answers.written().stream().anyMatch(t -> !Lettering.undrawable(t).isEmpty());
    if (codes) {
      sheet.note("Characters that this sheet cannot show are written by their codes, [U+....].");
    }
  }

  private static String label(Item item) {
    return item.item() + "  " + item.label();
  }
}
