package org.amparo.supplementb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.amparo.jurisdiction.rules.FilingWindow;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * An approved form as it is printed for the pen: a cover sheet that travels with it, the form, and
 * the sheets that are attached to it. Every page of ours has the case number; on the pages that
 * USCIS publishes nothing is written but their fields. The cover sheet names no victim.
 */
public final class PrintPackage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private static final float SMALL = 8;

  /**
   * What the cover sheet says.
   *
   * @param official whether the form that follows is the official one
   * @param formPages the pages that the signed form has, with those attached
   * @param attached how many of them are attached sheets of ours
   * @param signer who signs and by which office or designation
   * @param designated whether a copy of a designation goes along
   * @param verifyAt the whole address at which a certification is checked; empty where the service
   *     was not told
   * @param code by which an adjudicator asks whether the certification is live
   * @param print the how manieth print of this case; by it people tell which one was signed
   */
  public record Cover(
      CaseNumber number,
      CertificationKind kind,
      String edition,
      boolean official,
      int formPages,
      int attached,
      String signer,
      boolean designated,
      String verifyAt,
      String code,
      LocalDate printedOn,
      int print) {

    @Override
    public String toString() {
      return "Cover of " + number;
    }
  }

  private final Cover cover;

  private PrintPackage(Cover cover) {
    this.cover = cover;
  }

  public static byte[] of(Cover cover, byte[] form) {
    try {
      var out = new ByteArrayOutputStream();
      var stack = new PaperStack(out);
      var print = new PrintPackage(cover);
      stack.add(print.coverSheet());
      stack.add(print.numbered(form));
      stack.finish();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the print package cannot be drawn", e);
    }
  }

  private byte[] coverSheet() throws IOException {
    try (var document = new PDDocument()) {
      var sheet = new Sheet(document);
      sheet.title("Cover sheet to " + cover.kind().form());
      sheet.label("Case, edition of the form, day and number of this print");
      sheet.text(
          "%s, edition %s, printed on %s, print %d"
              .formatted(
                  cover.number(), cover.edition(), DAY.format(cover.printedOn()), cover.print()));
      fileBy(sheet);
      sheet.heading("Who signs");
      sheet.text(cover.signer());
      enclosures(sheet);
      verification(sheet);
      sheet.endPage();
      for (PDPage page : document.getPages()) {
        number(document, page);
      }
      return bytes(document);
    }
  }

  private void fileBy(Sheet sheet) throws IOException {
    var window = FilingWindow.of(cover.kind(), cover.printedOn());
    if (window.isEmpty()) {
      sheet.heading("When it is used");
      sheet.text(
          "No rule is known by which the signed form grows too old. It is evidence that an"
              + " applicant may add and need not (8 CFR 214.204(e)).");
      sheet.text("Signed on: ____________________");
      return;
    }
    sheet.heading("When the petition must be filed");
    sheet.text(
        "Form I-918 must be filed within six months of the day on which the official signs. The"
            + " last safe day is the day before the six-month anniversary of the signature. With an"
            + " older signature USCIS denies the petition (8 CFR 214.14(c)(2)(i)).");
    sheet.text(
        "For example: signed on %s, file by %s."
            .formatted(DAY.format(cover.printedOn()), DAY.format(window.get().lastDay())));
    sheet.text("Signed on: ____________________     File by: ____________________");
  }

  private void enclosures(Sheet sheet) throws IOException {
    sheet.heading("What goes into the envelope");
    if (cover.official()) {
      sheet.text(
          "[   ]  %s, all %d pages, signed by hand in ink and dated"
              .formatted(cover.kind().form(), cover.formPages()));
    } else {
      sheet.text(
          "[   ]  The same on the form that USCIS publishes, copied from the worksheet behind"
              + " this sheet, signed by hand in ink and dated. Not the worksheet.");
    }
    if (cover.attached() == 1) {
      sheet.text("[   ]  The attached sheet among them, signed and dated");
    } else if (cover.attached() > 1) {
      sheet.text(
          "[   ]  The %d attached sheets among them, each signed and dated"
              .formatted(cover.attached()));
    }
    if (cover.designated()) {
      sheet.text("[   ]  A copy of the written designation of the official");
    }
    sheet.text("[   ]  The reports to which the form refers");
    sheet.text("[   ]  This cover sheet");
  }

  private void verification(Sheet sheet) throws IOException {
    sheet.heading("Whether this certification stands");
    sheet.text(
        "Whoever has this sheet and the signed form may enter the code below, the official's name"
            + " and the date of the signature under \"Check a certification\" on the site of the"
            + " agency's service%s. The answer says whether it is live, and nothing of any person."
                .formatted(where()));
    sheet.title(cover.code());
  }

  private String where() {
    return cover.verifyAt().isEmpty()
        ? "; the agency, named in Part 2 of the form, tells its address"
        : ", at " + cover.verifyAt();
  }

  /** Attached sheets stand behind the pages of the blank; all pages of a worksheet have it. */
  private byte[] numbered(byte[] form) throws IOException {
    if (!cover.official() || cover.attached() == 0) {
      return form;
    }
    try (var document = Loader.loadPDF(form)) {
      int count = document.getNumberOfPages();
      for (int i = count - cover.attached(); i < count; i++) {
        number(document, document.getPage(i));
      }
      return bytes(document);
    }
  }

  private void number(PDDocument document, PDPage page) throws IOException {
    var mode = PDPageContentStream.AppendMode.APPEND;
    try (var pen = new PDPageContentStream(document, page, mode, true, true)) {
      pen.beginText();
      pen.setFont(new PDType1Font(FontName.HELVETICA), SMALL);
      pen.newLineAtOffset(48, page.getMediaBox().getHeight() - 24);
      pen.showText("Case " + cover.number());
      pen.endText();
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
