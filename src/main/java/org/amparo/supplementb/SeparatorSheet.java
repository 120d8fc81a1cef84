package org.amparo.supplementb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Language;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The sheet before each form of a stack. It names the case and nobody. */
public final class SeparatorSheet {

  private static final List<String> TO_SIGN =
      List.of(
          "Read it. Sign it by hand in ink in Part 6, item 1, and date it in item 2.",
          "Sign and date each attached sheet as well. A stamp or a copied signature is not taken.",
          "Then record the signature of this case with the day on which you signed.");

  private static final List<String> TO_COPY =
      List.of(
          "This is a worksheet and not the official form: do not sign it.",
          "No official blank of its edition is installed.",
          "Copy it onto the form that USCIS publishes, and sign that one in ink.");

  private static final List<String> GONE =
      List.of("This case no longer waits for a signature: nothing follows this sheet.");

  private SeparatorSheet() {}

  /**
   * Draws one.
   *
   * @param place the form's place in the stack, from 1
   * @param due the day until which the answer is owed
   * @param official whether the form that follows is the official one
   */
  public static byte[] of(CaseNumber number, int place, int of, LocalDate due, boolean official)
      throws IOException {
    var sentences = new ArrayList<String>();
    sentences.add("Due on " + Language.ENGLISH.day(due));
    sentences.addAll(official ? TO_SIGN : TO_COPY);
    return sheet(number, place, of, sentences);
  }

  /** The place of a form that waits no longer. */
  public static byte[] gone(CaseNumber number, int place, int of) throws IOException {
    return sheet(number, place, of, GONE);
  }

  private static byte[] sheet(CaseNumber number, int place, int of, List<String> sentences)
      throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      try (var pen = new PDPageContentStream(document, page)) {
        var bold = new PDType1Font(FontName.HELVETICA_BOLD);
        line(pen, bold, 28, 600, number.value());
        line(pen, bold, 18, 560, "Form %d of %d".formatted(place, of));
        float y = 500;
        for (String sentence : sentences) {
          line(pen, new PDType1Font(FontName.HELVETICA), 12, y, sentence);
          y -= 20;
        }
      }
      document.setDocumentId(0L);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void line(PDPageContentStream pen, PDFont font, float size, float y, String text)
      throws IOException {
    pen.beginText();
    pen.setFont(font, size);
    pen.newLineAtOffset(54, y);
    pen.showText(text);
    pen.endText();
  }
}
