package org.amparo.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.Loader;

/** How many sheets of paper a scan shows. */
final class ScanPages {

  private ScanPages() {}

  static int of(String mediaType, byte[] content) {
    try {
      return switch (mediaType) {
        case "application/pdf" -> pdf(content);
        case "image/tiff" -> tiff(content);
        case "image/jpeg", "image/png" -> 1;
        default -> throw unreadable();
      };
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static int pdf(byte[] content) throws IOException {
    try (var document = Loader.loadPDF(content)) {
      return document.getNumberOfPages();
    }
  }

  private static int tiff(byte[] content) throws IOException {
    var readers = ImageIO.getImageReadersByFormatName("tiff");
    if (!readers.hasNext()) {
      throw unreadable();
    }
    var reader = readers.next();
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in);
      return reader.getNumImages(true);
    } finally {
      reader.dispose();
    }
  }

  private static Refused unreadable() {
    return new Refused(
        Problem.RULE_REFUSED,
        "The scan cannot be read page by page. Scan the form as PDF or TIFF.");
  }
}
