package org.amparo.supplementb;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a blank prints about itself in its corners: which form, which edition. */
record PrintedEdition(FormEdition edition, Checklist report) {

  private static final String PRACTICE = "Form I-918 Supplement B, lower corner of each page";
  private static final Pattern EDITION =
      Pattern.compile("Edition\\s*:?\\s*(\\d\\d/\\d\\d/\\d\\d)(?!\\d)");
  private static final Pattern FORM = Pattern.compile("\\bForm\\s+([IGN]-\\d+[A-Z]*)");

  /**
   * Reads it.
   *
   * @throws Refused when the pages name another form, or an edition that cannot be filled
   */
  static PrintedEdition of(PDDocument document, String sha256) throws IOException {
    var known = FormEdition.known().stream().filter(e -> e.sha256().contains(sha256)).findFirst();
    if (known.isPresent()) {
      return new PrintedEdition(known.get(), report(true, true));
    }
    String text = text(document);
    refuseAnotherForm(text);
    var printed = EDITION.matcher(text).results().map(m -> m.group(1)).distinct().toList();
    if (printed.isEmpty()) {
      return new PrintedEdition(FormEdition.current(), report(namesTheForm(text), false));
    }
    refuseMixedPages(printed);
    var edition =
        FormEdition.of(printed.get(0))
            .filter(e -> !e.fields().isEmpty())
            .orElseThrow(() -> unfillable(printed.get(0)));
    return new PrintedEdition(edition, report(namesTheForm(text), true));
  }

  /** A page that is shown turned is read as it was written, or its letters come out of order. */
  private static String text(PDDocument document) throws IOException {
    var turned = new HashMap<COSDictionary, COSBase>();
    for (PDPage page : document.getPages()) {
      turned.put(page.getCOSObject(), page.getCOSObject().getItem(COSName.ROTATE));
      page.setRotation(0);
    }
    try {
      return new PDFTextStripper().getText(document);
    } finally {
      turned.forEach((page, rotation) -> page.setItem(COSName.ROTATE, rotation));
    }
  }

  private static void refuseAnotherForm(String text) {
    var forms = FORM.matcher(text).results().map(m -> m.group(1)).toList();
    if (!forms.isEmpty() && !forms.contains("I-918")) {
      throw new Refused(
          Problem.RULE_REFUSED, "The pages name another form. Upload Form I-918 Supplement B.");
    }
  }

  /** USCIS rejects a form whose pages are not all of one edition. */
  private static void refuseMixedPages(List<String> printed) {
    if (printed.size() > 1) {
      throw new Refused(
          Problem.RULE_REFUSED,
          "The pages name more than one edition: %s. USCIS takes only a form whose pages are all of one edition: fetch the blank again."
              .formatted(String.join(", ", printed)));
    }
  }

  private static Refused unfillable(String edition) {
    return new Refused(
        Problem.RULE_REFUSED,
        FormEdition.of(edition).isPresent()
            ? "The pages name edition %s, which edition %s has replaced. Fetch the blank that USCIS publishes now."
                .formatted(edition, FormEdition.current().edition())
            : "The pages name an edition whose fields are not known here, so it cannot be filled.");
  }

  private static boolean namesTheForm(String text) {
    return text.contains("I-918") && text.contains("Supplement B");
  }

  private static Checklist report(boolean form, boolean edition) {
    return Checklist.builder()
        .advice(
            "The pages name Form I-918 Supplement B",
            PRACTICE,
            form,
            "No page says so. Compare the paper with the one that USCIS publishes.")
        .advice(
            "The pages name the edition",
            PRACTICE,
            edition,
            "No page says so; it is taken for the current one. Read the edition off the paper.")
        .build();
  }
}
