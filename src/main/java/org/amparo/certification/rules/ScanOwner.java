package org.amparo.certification.rules;

import java.util.Locale;
import java.util.regex.Pattern;
import org.amparo.kernel.Checklist;
import org.jspecify.annotations.Nullable;

/**
 * Whose form a scan shows. The case's number tells it by itself. The number in Part 2, item 9 does
 * not: it is the report's, and two victims of one incident have the same. Beside it stands the name
 * in Part 1, which a person reads off the paper.
 *
 * @param isNumbered whether a page of the scan can show the case's number; the pages that USCIS
 *     publishes do not
 * @param itemNine the number in Part 2, item 9
 * @param victim the name in Part 1, item 2, family name first; empty where it has none
 */
public record ScanOwner(
    String caseNumber, boolean isNumbered, @Nullable String itemNine, String victim) {

  public static final String CITATION =
      "Agency policy: the scan is the file's copy, since the original leaves";

  /** A number that is shorter, or says that there is none, would be found in any paper. */
  private static final int TELLING_DIGITS = 5;

  /** What a person read off the paper. */
  public record Typed(@Nullable String number, @Nullable String name) {

    @Override
    public String toString() {
      return "Typed";
    }
  }

  /** Whether the scan's own text tells it, and nobody need look. */
  public boolean isRead(String text) {
    return text.contains(caseNumber);
  }

  /** Whether what somebody typed tells it, with what can be read. */
  public boolean isReadBack(String text, Typed typed) {
    boolean own = isNumbered && isOwn(typed.number());
    boolean number = !isTelling() || isItemNine(typed.number()) || stands(text);
    return own || (number && typed.name() != null && isVictim(typed.name()));
  }

  /**
   * @param isOnRecord whether the print is on record, so that there is something to compare with
   */
  public Checklist check(String text, Typed typed, boolean isOnRecord) {
    return Checklist.builder()
        .rule(
            "The number that was read off the paper is this case's",
            CITATION,
            typed.number() == null || isOwn(typed.number()) || isItemNine(typed.number()),
            "Part 2, item 9 of this case's form has another number. Look whether the scan is of"
                + " another case, or correct scanCaseNumber.")
        .rule(
            "The name that was read off the paper is the victim's",
            CITATION,
            typed.name() == null || isVictim(typed.name()),
            "Part 1 of this case's form has another name. Look whether the scan is of another"
                + " victim's form, or correct scanName.")
        .rule(
            "The scan shows the case number, or somebody reads off the paper whose form it is",
            CITATION,
            !isOnRecord || isRead(text) || isReadBack(text, typed),
            ask())
        .build();
  }

  private String ask() {
    String bare =
        "give in scanCaseNumber what stands in Part 2, item 9, and in scanName the victim's family"
            + " and given name in Part 1: victims of one report have the same item 9.";
    return isNumbered
        ? "It cannot be read in it. Look at the scan and give in scanCaseNumber the case number on"
            + " its cover sheet. Without one, "
            + bare
        : "Its pages have no number of the case. Look at the scan and "
            + bare
            + " Or scan the cover sheet with it.";
  }

  private boolean isOwn(@Nullable String number) {
    return number != null && plain(number).equals(plain(caseNumber));
  }

  private boolean isItemNine(@Nullable String number) {
    return number != null && itemNine != null && plain(number).equals(plain(itemNine));
  }

  private boolean isVictim(String name) {
    return victim.isEmpty() || NameOnForm.of(victim).isWritten(name);
  }

  private boolean isTelling() {
    return itemNine != null
        && itemNine.codePoints().filter(Character::isDigit).count() >= TELLING_DIGITS;
  }

  private boolean stands(String text) {
    String whole = "(?<![\\p{L}\\p{N}-])" + Pattern.quote(itemNine.strip()) + "(?![\\p{L}\\p{N}-])";
    return Pattern.compile(whole).matcher(text).find();
  }

  private static String plain(String number) {
    return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "ScanOwner of " + caseNumber;
  }
}
