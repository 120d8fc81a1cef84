package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amparo.document.Documents;
import org.amparo.document.OpenedDocument;
import org.amparo.kernel.Checklist;
import org.amparo.referral.CaseFile;
import org.amparo.supplementb.ScanText;

/**
 * Scans of signed forms beside what was printed. The pages are always counted. The case number is
 * read from the scan's text layer where it has one; a picture cannot be read here, so a person says
 * what it shows, and the register keeps which of the two it was.
 */
@ApplicationScoped
class Scans {

  /** How it is known whose form a scan shows. */
  enum Compared {
    /** The case number stands in the scan's text. */
    NUMBER_READ,
    /** The person who recorded the signature says that it is this case's. */
    NUMBER_CONFIRMED,
    /** No print is on record to compare with. */
    PAGES_ONLY
  }

  /** What was found. */
  record Seen(UUID scan, int pages, Compared compared) {}

  private static final String CITATION =
      "Agency policy: the scan is the file's copy, since the original leaves";
  private static final Pattern NUMBERS =
      Pattern.compile("\\b[A-Z][A-Z0-9]{1,11}-\\d{2}-\\d{6,9}\\b");

  private final Documents documents;

  Scans(Documents documents) {
    this.documents = documents;
  }

  /**
   * Compares a scan, and refuses one that cannot be of this form.
   *
   * @param print what was printed, if it is on record
   * @param formPages the pages that the signed form has
   * @param confirmed whether a person says that it shows this case's form
   */
  Seen compare(
      CaseFile file, UUID scan, Optional<PrintedForm> print, int formPages, boolean confirmed) {
    int pages = documents.pagesOf(file.id(), scan);
    String text = documents.examine(file.id(), scan, Scans::text);
    boolean read = text.contains(file.number().value());
    boolean another =
        !read && NUMBERS.matcher(text).results().anyMatch(m -> ofAgency(file, m.group()));
    Checklist.builder()
        .rule(
            "The scan shows every page of the signed form",
            CITATION,
            pages >= formPages,
            all(formPages))
        .rule(
            "The scan shows no more than was printed",
            CITATION,
            print.isEmpty() || pages <= formPages + print.get().coverPages(),
            "The signed form has %d pages, one more with its cover sheet. Scan nothing else with it."
                .formatted(formPages))
        .rule(
            "The scan is not of another case",
            CITATION,
            !another,
            "Another case's number stands in it. Add the scan of this case.")
        .rule(
            "The scan shows the case number, or a person says that it is this case's form",
            CITATION,
            read || confirmed || print.isEmpty(),
            "No number can be read in it. Look at it and give scanShowsCase: true.")
        .build()
        .refuseUnlessPassed();
    return new Seen(scan, pages, how(read, confirmed));
  }

  private static Compared how(boolean read, boolean confirmed) {
    if (read) {
      return Compared.NUMBER_READ;
    }
    return confirmed ? Compared.NUMBER_CONFIRMED : Compared.PAGES_ONLY;
  }

  private static String all(int formPages) {
    return "Scan all %d pages into one file and add it.".formatted(formPages);
  }

  private static String text(OpenedDocument file) {
    return "application/pdf".equals(file.document().mediaType()) ? ScanText.of(file.content()) : "";
  }

  private static boolean ofAgency(CaseFile file, String number) {
    String prefix = file.number().value();
    return number.startsWith(prefix.substring(0, prefix.indexOf('-') + 1));
  }
}
