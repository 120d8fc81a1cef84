package org.amparo.supplementb;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sheets attached to the form when its Part 7 is full, headed and to be signed as Part 7 asks. */
final class FurtherSheet {

  private FurtherSheet() {}

  /** What stands at the head of each sheet. */
  record Head(String name, String alienNumber, String agency) {}

  /**
   * Adds as many sheets as the texts need.
   *
   * @return how many
   */
  static int add(PDDocument document, Head head, List<PartSeven.Entry> entries) throws IOException {
    int before = document.getNumberOfPages();
    var sheet = new Sheet(document);
    for (var entry : entries) {
      sheet.label(
          "Page number %d   Part number %d   Item number %s"
              .formatted(entry.page(), entry.part(), entry.item()));
      sheet.text(entry.text());
    }
    sheet.endPage();
    sheet.finishAttached(before, head);
    return document.getNumberOfPages() - before;
  }
}
