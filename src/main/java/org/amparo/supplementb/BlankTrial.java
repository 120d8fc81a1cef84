package org.amparo.supplementb;

import java.io.IOException;
import java.util.List;
import org.amparo.kernel.Checklist;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fills a blank that somebody uploaded and reads it back, before any case depends on it: a file may
 * have every field and still hold something that cannot be written or drawn.
 */
final class BlankTrial {

  private static final Logger LOG = Logger.getLogger(BlankTrial.class);
  private static final String TRIAL = "Trial of the file, filled and read back";

  private final byte[] blank;
  private final FormEdition edition;
  private List<String> unclear = List.of();

  private BlankTrial(byte[] blank, FormEdition edition) {
    this.blank = blank;
    this.edition = edition;
  }

  static Checklist of(byte[] blank, FormEdition edition) {
    var trial = new BlankTrial(blank, edition);
    String fault = trial.fault();
    return Checklist.builder()
        .rule("A trial form can be filled, read back and drawn", TRIAL, fault == null, fault)
        .rule(
            "The paper shows which boxes are ticked",
            TRIAL,
            trial.unclear.isEmpty(),
            "Nobody sees on the paper what is ticked in these: %s. Fetch the blank again."
                .formatted(String.join("; ", trial.unclear)))
        .build();
  }

  private @Nullable String fault() {
    try {
      var brief = TrialDrafts.brief(edition.edition());
      byte[] filled = FilledForm.of(blank, brief).pdf();
      String lost = lost(filled, brief);
      if (lost == null) {
        unclear = BoxMarks.unclear(filled, edition);
        var lengthy = TrialDrafts.lengthy(edition.edition());
        lost = lost(FilledForm.of(blank, lengthy).pdf(), lengthy);
      }
      return lost == null
          ? null
          : "What is written into %s cannot be read back. Fetch the blank again.".formatted(lost);
    } catch (IOException | RuntimeException e) {
      // a trial holds nothing of anybody
      LOG.warn("A blank cannot be filled", e);
      return "Something in the file cannot be written or drawn. Fetch the blank again.";
    }
  }

  /** The first item of which nothing stands in its field. */
  private @Nullable String lost(byte[] pdf, SupplementBDraft draft) throws IOException {
    var answers = Answers.of(draft);
    try (var document = Loader.loadPDF(pdf)) {
      var fields = new BlankFields(document.getDocumentCatalog().getAcroForm(null), edition);
      for (Item item : edition.items()) {
        if (!answers.text(item).isEmpty() && isEmpty(fields, item)) {
          return item.spoken();
        }
      }
      return null;
    }
  }

  /**
   * A short box may be left empty for what is too long; a box that was never written has no ink.
   */
  private static boolean isEmpty(BlankFields fields, Item item) {
    return fields.all(item.code(), PDTextField.class).stream().anyMatch(field -> !hasInk(field));
  }

  private static boolean hasInk(PDField field) {
    return field.getWidgets().stream()
        .allMatch(widget -> widget.getNormalAppearanceStream() != null);
  }
}
