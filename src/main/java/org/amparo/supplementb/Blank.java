package org.amparo.supplementb;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * The official blank of Form I-918 Supplement B as somebody uploaded it, read and compared with
 * what the registry of editions says.
 *
 * @param known whether the registry has this checksum, so that nobody need compare it by eye
 * @param report field by field, whether this service can fill it
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Blank(
    byte[] content, String edition, String sha256, int pages, boolean known, Checklist report) {

  /**
   * Reads an uploaded file.
   *
   * @throws Refused when it is too large, no PDF, damaged, locked, another form, or on an edition
   *     whose fields nobody knows
   */
  public static Blank read(byte[] file) {
    try (PDDocument document = BlankFile.open(file)) {
      BlankFile.refuseUnlessWhole(file);
      PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
      if (form == null || form.getFields().isEmpty()) {
        throw new Refused(
            Problem.RULE_REFUSED,
            "The file has no fields to fill, so it is not the official blank.");
      }
      String sum = sha256(file);
      var told = PrintedEdition.of(document, sum);
      var match = new BlankMatch(new BlankFields(form, told.edition()));
      match.refuseAnotherForm();
      int pages = document.getNumberOfPages();
      var report = told.report().and(match.report(document));
      if (report.passed()) {
        report = report.and(BlankTrial.of(file, told.edition()));
      }
      boolean known = told.edition().sha256().contains(sum);
      return new Blank(file, told.edition().edition(), sum, pages, known, report);
    } catch (IOException e) {
      throw new Refused(
          Problem.UNSUPPORTED_MEDIA_TYPE, "The file is damaged: a part of it cannot be read.");
    }
  }

  /** The checksum of a file, in hex. */
  public static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return "Blank of edition " + edition;
  }
}
