package org.amparo.document;

import java.io.IOException;
import org.amparo.kernel.BoundedPdf;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** How many sheets of paper a scan shows. */
final class ScanPages {

  private ScanPages() {}

  static int of(String mediaType, byte[] content) {
    try {
      return switch (mediaType) {
        case "application/pdf" -> pdf(content);
        case "image/tiff" -> TiffPages.of(content);
        case "image/jpeg", "image/png" -> 1;
        default -> throw unreadable();
      };
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** A locked one is one: whoever has its password reads it. */
  static void refuseUnlessPdf(byte[] content) {
    try (var document = BoundedPdf.open(content)) {
      if (document.getPages().iterator().hasNext()) {
        return;
      }
    } catch (InvalidPasswordException locked) {
      return;
    } catch (IOException | RuntimeException e) {
      if (e instanceof Refused refused) {
        throw refused;
      }
    }
    throw new Refused(
        Problem.UNSUPPORTED_MEDIA_TYPE,
        "The file begins like a PDF and has no page that can be read. Scan or save it again.");
  }

  private static int pdf(byte[] content) throws IOException {
    try (var document = BoundedPdf.open(content)) {
      if (!BoundedPdf.isWhole(content)) {
        throw torn();
      }
      int pages = 0;
      // the number that the file gives of itself can be wrong
      for (var page : document.getPages()) {
        pages += page == null ? 0 : 1;
      }
      return pages;
    } catch (InvalidPasswordException e) {
      throw new Refused(
          Problem.RULE_REFUSED,
          "The scan opens only with a password, or it is damaged. Scan the form again, without one.");
    }
  }

  /** It opens, and what it still shows may be unsigned. */
  private static Refused torn() {
    return new Refused(
        Problem.RULE_REFUSED,
        "The end of the file is missing. Scan the form again, or send it again.");
  }

  private static Refused unreadable() {
    return new Refused(
        Problem.RULE_REFUSED,
        "The scan cannot be read page by page. Scan the form as PDF or TIFF.");
  }
}
