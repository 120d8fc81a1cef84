package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.amparo.document.DocumentKind;
import org.amparo.document.Documents;
import org.amparo.document.OpenedDocument;
import org.amparo.kernel.Checklist;
import org.amparo.referral.CaseFile;
import org.amparo.supplementb.ScanText;
import org.amparo.vault.ReceiptCodes;
import org.jspecify.annotations.Nullable;

/**
 * Scans of signed forms beside what was printed. The pages are always counted. A number is read
 * from the scan's text layer where it has one: this case's, or the one in Part 2, item 9, which is
 * all that the official form without its cover sheet shows. Whatever stands in item 9, a scan that
 * names another case is refused. A picture cannot be read here: then a person types that number off
 * the paper and it is compared. The register keeps which of the two it was.
 */
@ApplicationScoped
class Scans {

  /** How it is known whose form a scan shows. */
  enum Compared {
    /** The case's number, or that of Part 2, item 9, stands in the scan's text. */
    NUMBER_READ,
    /** Somebody typed the number off the paper, and it is the same. */
    NUMBER_READ_BACK,
    /** Somebody said that it is this case's; so it was recorded before numbers were read back. */
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
   * @param onForm every text of the form, which may tell of another case
   */
  record Expected(
      Optional<PrintedForm> print, int pages, @Nullable String itemNine, List<String> onForm) {

    @Override
    public String toString() {
      return "Expected " + pages;
    }

    boolean numbers(CaseFile file, String typed) {
      String plain = plain(typed);
      return plain.equals(plain(file.number().value()))
          || (isTelling() && plain.equals(plain(itemNine)));
    }

    boolean mayName(CaseFile file, String number) {
      return number.equals(file.number().value())
          || onForm.stream().anyMatch(text -> text.contains(number));
    }

    boolean standsIn(CaseFile file, String text) {
      return text.contains(file.number().value()) || (isTelling() && words(text, itemNine));
    }

    /** A number that is short, or says that there is none, would be found in any paper. */
    private boolean isTelling() {
      return itemNine != null && itemNine.codePoints().filter(Character::isDigit).count() >= 5;
    }

    private static boolean words(String text, String number) {
      String whole = "(?<![\\p{L}\\p{N}-])" + Pattern.quote(number.strip()) + "(?![\\p{L}\\p{N}-])";
      return Pattern.compile(whole).matcher(text).find();
    }

    private static String plain(String number) {
      return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
  }

  /**
   * Compares a scan, and refuses one that cannot be of this form.
   *
   * @param typed the number as a person read it off the paper, if they did
   */
  Seen compare(CaseFile file, UUID scan, Expected expected, @Nullable String typed) {
    asTheSignedForm(file, scan).refuseUnlessPassed();
    int pages = documents.pagesOf(file.id(), scan);
    String text = documents.examine(file.id(), scan, Scans::text);
    boolean read = expected.standsIn(file, text);
    boolean readBack = typed != null && expected.numbers(file, typed);
    paper(pages, expected)
        .and(number(namesAnother(file, text, expected), typed == null || readBack))
        .and(told(read || readBack || expected.print().isEmpty()))
        .refuseUnlessPassed();
    return new Seen(scan, pages, how(read, readBack));
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

  private static Checklist number(boolean another, boolean same) {
    return Checklist.builder()
        .rule(
            "The scan is not of another case",
            CITATION,
            !another,
            "Another case's number or verification code stands in it. Add the scan of this case.")
        .rule(
            "The number that was read off the paper is this case's",
            CITATION,
            same,
            "Part 2, item 9 of this case's form has another number. Look whether the scan is of"
                + " another case, or correct scanCaseNumber.")
        .build();
  }

  private static Checklist told(boolean known) {
    return Checklist.builder()
        .rule(
            "The scan shows the case number, or somebody reads it off the paper",
            CITATION,
            known,
            "No number can be read in it. Look at the scan and give in scanCaseNumber what stands in"
                + " Part 2, item 9, or the case number on its cover sheet.")
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
