package org.amparo.supplementb;

import java.io.IOException;
import org.amparo.kernel.BoundedPdf;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text layer of a scan, where its scanner wrote one. A picture has none, and letters are not
 * recognised here: then a person says what the scan shows.
 */
public final class ScanText {

  /** A form with its cover sheet and attached sheets has fewer. */
  private static final int PAGES = 40;

  private ScanText() {}

  /** Empty where there is no text that can be read, also of a file that swells when it is read. */
  public static String of(byte[] pdf) {
    try {
      return read(pdf);
    } catch (Refused | IOException e) {
      return "";
    }
  }

  private static String read(byte[] pdf) throws IOException {
    try (var document = BoundedPdf.open(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setEndPage(PAGES);
      return stripper.getText(document);
    }
  }
}
