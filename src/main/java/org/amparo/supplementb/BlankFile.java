package org.amparo.supplementb;

import java.io.IOException;
import org.amparo.kernel.BoundedPdf;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Opens a PDF of somebody else's making, within limits. USCIS locks its blanks against changes with
 * an empty user password, so they open without one; what asks for a password is no published blank.
 */
final class BlankFile {

  /** The published blank has less than one megabyte. */
  static final int LARGEST = 10 * 1024 * 1024;

  private BlankFile() {}

  static PDDocument open(byte[] file) {
    if (file.length > LARGEST) {
      throw new Refused(Problem.TOO_LARGE, "A blank may have 10 MB at most.");
    }
    try {
      var document = BoundedPdf.open(file);
      document.setAllSecurityToBeRemoved(true);
      return document;
    } catch (InvalidPasswordException e) {
      throw new Refused(
          Problem.UNSUPPORTED_MEDIA_TYPE,
          "The file opens only with a password, or it is damaged. Upload the blank as USCIS publishes it.");
    } catch (IOException e) {
      throw new Refused(
          Problem.UNSUPPORTED_MEDIA_TYPE,
          "The file is not a PDF, or it is damaged. Fetch it again.");
    }
  }

  /** A file that was cut off opens all the same, and lacks fields or the places of some. */
  static void refuseUnlessWhole(byte[] file) {
    if (!BoundedPdf.isWhole(file)) {
      throw new Refused(
          Problem.UNSUPPORTED_MEDIA_TYPE,
          "The file is not a PDF, or its end is missing. Fetch it again.");
    }
  }
}
