package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.amparo.certification.rules.ScanOwner;
import org.amparo.document.DocumentKind;
import org.amparo.document.Documents;
import org.amparo.document.OpenedDocument;
import org.amparo.kernel.Checklist;
import org.amparo.referral.CaseFile;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.ScanText;
import org.amparo.vault.ReceiptCodes;
import org.jspecify.annotations.Nullable;

/**
 * Scans of signed forms beside what was printed. The pages are always counted. This case's number
 * is read from the scan's text layer where it has one; a scan that names another case is refused. A
 * picture cannot be read here, and the official form without its cover sheet has no number of ours:
 * then a person types off the paper what tells whose it is. The register keeps which of the two it
 * was.
 */
@ApplicationScoped
class Scans {

  /** How it is known whose form a scan shows. */
  enum Compared {
    /** The case's number stands in the scan's text. */
    NUMBER_READ,
    /** Somebody typed the number, and the victim's name where that is shared, off the paper. */
    NUMBER_READ_BACK,
    /** Somebody said that it is this case's; so it was recorded before numbers were read back. */
    NUMBER_CONFIRMED,
    /** No print is on record to compare with. */
    PAGES_ONLY
  }

  /** What was found. */
  record Seen(UUID scan, int pages, Compared compared) {}

  private static final String CITATION = ScanOwner.CITATION;
  private static final Pattern NUMBERS =
      Pattern.compile("\\b[A-Z][A-Z0-9]{1,11}-\\d{2}-\\d{6,9}\\b");

  /** As a cover sheet shows it. */
  private static final Pattern CODES = Pattern.compile("\\b(?:[0-9A-Z]{4}-){5}[0-9A-Z]\\b");

  private final Documents documents;
  private final Prints prints;
  private final ReceiptCodes codes;

  Scans(Documents documents, Prints prints, ReceiptCodes codes) {
    this.documents = documents;
    this.prints = prints;
    this.codes = codes;
  }

  /**
   * What a scan is compared with.
   *
   * @param print what was printed, if it is on record
   * @param pages the pages that the signed form has
   * @param itemNine the number in Part 2, item 9
   * @param victim the name in Part 1, item 2
   * @param onForm every text of the form, which may tell of another case
   */
  record Expected(
      Optional<PrintedForm> print,
      int pages,
      @Nullable String itemNine,
      @Nullable PersonName victim,
      List<String> onForm) {

    @Override
    public String toString() {
      return "Expected " + pages;
    }

    boolean mayName(CaseFile file, String number) {
      return number.equals(file.number().value())
          || onForm.stream().anyMatch(text -> text.contains(number));
    }

    /** Our number stands on what we draw: not on the bare pages that USCIS publishes. */
    ScanOwner owner(CaseFile file, int seen) {
      boolean ours = print.filter(p -> p.isOfficial() && seen <= p.formPages()).isEmpty();
      String name = victim == null ? "" : victim.inOneLine();
      return new ScanOwner(file.number().value(), ours, itemNine, name);
    }
  }

  /**
   * Compares a scan, and refuses one that cannot be of this form.
   *
   * @param typed what a person read off the paper, if they did
   */
  Seen compare(CaseFile file, UUID scan, Expected expected, ScanOwner.Typed typed) {
    asTheSignedForm(file, scan).refuseUnlessPassed();
    int pages = documents.pagesOf(file.id(), scan);
    String text = documents.examine(file.id(), scan, Scans::text);
    var owner = expected.owner(file, pages);
    paper(pages, expected)
        .and(ofThisCase(namesAnother(file, text, expected)))
        .and(owner.check(text, typed, expected.print().isPresent()))
        .refuseUnlessPassed();
    return new Seen(scan, pages, how(owner.isRead(text), owner.isReadBack(text, typed)));
  }

  private Checklist asTheSignedForm(CaseFile file, UUID scan) {
    boolean signed =
        documents.examine(
            file.id(), scan, f -> f.document().kind() == DocumentKind.SIGNED_SUPPLEMENT_B);
    return Checklist.builder()
        .rule(
            "The scan was added as the signed form",
            CITATION,
            signed,
            "Add the scan of the signed form as what it is: Signed Supplement B, scanned.")
        .build();
  }

  private static Checklist paper(int pages, Expected expected) {
    int cover = expected.print().map(PrintedForm::coverPages).orElse(0);
    return Checklist.builder()
        .rule(
            "The scan shows every page of the signed form",
            CITATION,
            pages >= expected.pages(),
            all(expected.pages()))
        .rule(
            "The scan shows no more than was printed",
            CITATION,
            expected.print().isEmpty() || pages <= expected.pages() + cover,
            "The signed form has %d pages, one more with its cover sheet. Scan nothing else with it."
                .formatted(expected.pages()))
        .build();
  }

  /** Two victims of one incident have the same number in Part 2, item 9, and two case numbers. */
  private boolean namesAnother(CaseFile file, String text, Expected expected) {
    boolean number =
        NUMBERS
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(found -> ofAgency(file, found))
            .anyMatch(found -> !expected.mayName(file, found));
    return number || CODES.matcher(text).results().anyMatch(m -> isOfAnother(file, m.group()));
  }

  /** The code of a cover sheet is readable where its case number may be smudged. */
  private boolean isOfAnother(CaseFile file, String code) {
    return codes.hashOf(code).flatMap(prints::byCode).filter(p -> !p.isOf(file.id())).isPresent();
  }

  private static Checklist ofThisCase(boolean another) {
    return Checklist.builder()
        .rule(
            "The scan is not of another case",
            CITATION,
            !another,
            "Another case's number or verification code stands in it. Add the scan of this case.")
        .build();
  }

  private static Compared how(boolean read, boolean readBack) {
    if (read) {
      return Compared.NUMBER_READ;
    }
    return readBack ? Compared.NUMBER_READ_BACK : Compared.PAGES_ONLY;
  }

  private static String all(int formPages) {
    return "Scan all %d pages into one PDF or TIFF, or add their pictures together."
        .formatted(formPages);
  }

  private static String text(OpenedDocument file) {
    return "application/pdf".equals(file.document().mediaType()) ? ScanText.of(file.content()) : "";
  }

  private static boolean ofAgency(CaseFile file, String number) {
    String prefix = file.number().value();
    return number.startsWith(prefix.substring(0, prefix.indexOf('-') + 1));
  }
}
