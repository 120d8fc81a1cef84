package org.amparo.supplementb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * A draft on the official blank. Only fields are written, by name; signature and its date stay
 * empty for the pen. Nothing is cut: what a box cannot take goes on in Part 7 and on attached
 * sheets.
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record FilledForm(byte[] pdf, PaperFit fit) {

  /**
   * Fills a blank.
   *
   * @param blank an installed blank, as {@link Blank} read it
   * @param draft on the edition of the blank
   */
  public static FilledForm of(byte[] blank, SupplementBDraft draft) {
    FormEdition edition = FormEdition.of(draft.edition()).orElseThrow();
    try (PDDocument document = BlankFile.open(blank)) {
      PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
      onlyFields(document, form);
      var spare = new Typeface(document, Lettering.REGULAR);
      var fields = new BlankFields(form, edition);
      new MarginNotes(document, fields).drop();
      var filling = new Filling(fields, Answers.of(draft), spare);
      PaperFit fit = filling.fill(document);
      return new FilledForm(bytes(document), fit);
    } catch (IOException e) {
      throw new UncheckedIOException("the blank cannot be filled", e);
    }
  }

  /**
   * XFA is a second form inside the file that readers would show instead of the filled one; scripts
   * would change what was measured; rights and signatures do not outlive a change.
   */
  private static void onlyFields(PDDocument document, PDAcroForm form) {
    form.setXFA(null);
    form.setNeedAppearances(false);
    form.setSignaturesExist(false);
    form.setAppendOnly(false);
    form.getCOSObject().removeItem(COSName.getPDFName("CO"));
    var catalog = document.getDocumentCatalog().getCOSObject();
    catalog.removeItem(COSName.getPDFName("Perms"));
    catalog.removeItem(COSName.getPDFName("NeedsRendering"));
    catalog.removeItem(COSName.OPEN_ACTION);
    catalog.removeItem(COSName.AA);
    var names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      names.removeItem(COSName.JAVA_SCRIPT);
    }
    withoutAttachments(document);
  }

  /** A file that came with the blank would go out with every form. */
  private static void withoutAttachments(PDDocument document) {
    var catalog = document.getDocumentCatalog().getCOSObject();
    catalog.removeItem(COSName.AF);
    catalog.removeItem(COSName.COLLECTION);
    var names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      names.removeItem(COSName.EMBEDDED_FILES);
    }
    document.getPages().forEach(page -> page.getCOSObject().removeItem(COSName.AF));
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    document.setDocumentId(0L);
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return "FilledForm";
  }
}
