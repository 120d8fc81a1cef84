package org.amparo.notice;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/**
 * Makes a PDF of a page of ours, its typefaces embedded and its structure tagged for readers that
 * read aloud. It fetches nothing: what a page needs is in it.
 */
public final class Press {

  private Press() {}

  /**
   * @throws Refused when the page has a character that no typeface shows: a blank box in place of a
   *     name would go unseen
   */
  public static byte[] print(String page) {
    refuseUnlessShown(Typefaces.missing(page));
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Amparo");
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
    Typefaces.ALL.forEach(
        face -> builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true));
    builder.withHtmlContent(Typefaces.printable(page), null);
    var paper = new ByteArrayOutputStream();
    builder.toStream(paper);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the page was not printed", e);
    }
    return paper.toByteArray();
  }

  private static void refuseUnlessShown(List<String> missing) {
    if (!missing.isEmpty()) {
      throw new Refused(Problem.RULE_REFUSED, sentence(missing));
    }
  }

  /** What to tell somebody whose letter has characters that cannot be printed. */
  static String sentence(List<String> missing) {
    return "The PDF has no typeface for "
        + String.join(", ", missing)
        + ". Open the letter as a page and print it from the browser, which has more typefaces, or"
        + " write the name in Latin letters.";
  }
}
