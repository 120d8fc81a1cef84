package org.amparo.supplementb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.amparo.kernel.CaseNumber;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperStackTest {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
  private static final byte[] BLANK = BlankMaker.blank().make();

  @Test
  void keepsEveryPaperWholeAndInOrder() throws IOException {
    var out = new ByteArrayOutputStream();
    var stack = new PaperStack(out);
    stack.add(SeparatorSheet.of(new CaseNumber("SFPD-26-000001"), 1, 2, DUE, true));
    stack.add(FilledForm.of(BLANK, Drafts.complete()).pdf());
    stack.add(SeparatorSheet.of(new CaseNumber("SFPD-26-000002"), 2, 2, DUE.plusDays(1), false));
    stack.add(Worksheet.of(Drafts.complete(), new CaseNumber("SFPD-26-000002")));
    stack.finish();

    try (var document = Loader.loadPDF(out.toByteArray())) {
      assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
      assertThat(text(document, 1))
          .contains("Form 1 of 2", "SFPD-26-000001", "Due on December 4, 2026");
      assertThat(text(document, 2))
          .contains("Nguyễn")
          .contains("San Francisco Police Department")
          .contains("Edition 01/20/25");
      assertThat(text(document, 3)).contains("Cal. Penal Code 273.5");
      assertThat(text(document, 7))
          .contains("Form 2 of 2", "do not sign it", "Due on December 5, 2026");
      assertThat(text(document, 8)).contains("NOT THE OFFICIAL FORM").contains("Nguyễn");
      int pages = document.getNumberOfPages();
      assertThat(text(document, pages)).contains("page %d of %d".formatted(pages - 7, pages - 7));
    }
  }

  @Test
  void makesAFileEvenOfNothing() throws IOException {
    var out = new ByteArrayOutputStream();
    new PaperStack(out).finish();
    try (var document = Loader.loadPDF(out.toByteArray())) {
      assertThat(document.getNumberOfPages()).isZero();
    }
  }

  private static String text(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }
}
