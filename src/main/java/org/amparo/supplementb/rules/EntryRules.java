package org.amparo.supplementb.rules;

import static org.amparo.supplementb.rules.CommonRules.unlessApproved;
import static org.amparo.supplementb.rules.CommonRules.written;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.kernel.Checklist;
import org.amparo.supplementb.FormFacts;
import org.amparo.supplementb.SupplementBDraft;
import org.jspecify.annotations.Nullable;

/** Entries that have a shape: a number or a place that is none would come back from USCIS. */
final class EntryRules {

  private static final Set<String> NONE = Set.of("N/A", "NA", "NONE", "UNKNOWN");

  /** USCIS: seven, eight or nine digits, of which the shorter ones are older. */
  private static final Pattern A_NUMBER = Pattern.compile("A?\\d{7,9}");

  private static final Pattern ZIP = Pattern.compile("\\d{5}([ -]?\\d{4})?");

  /** Seven to fifteen digits (ITU-T E.164) as people part them, and an extension. */
  private static final Pattern PHONE =
      Pattern.compile(
          "\\+?[(]?\\d(?:[ ().\\-/]*\\d){6,14}(?:[ ,;]*(?:x|ext\\.?|extension)[ .:]*\\d{1,6})?",
          Pattern.CASE_INSENSITIVE);

  /** United States Postal Service, Publication 28, appendix B. */
  private static final Set<String> STATES =
      Set.of(
          ("AL AK AS AZ AR CA CO CT DE DC FM FL GA GU HI ID IL IN IA KS KY LA ME MH MD MA MI MN MS"
                  + " MO MT NE NV NH NJ NM NY NC ND MP OH OK OR PW PA PR RI SC SD TN TX UT VT VI"
                  + " VA WA WV WI WY AA AE AP")
              .split(" "));

  private final Checklist.Builder list;
  private final SupplementBDraft draft;
  private final FormFacts facts;
  private final String form;

  EntryRules(Checklist.Builder list, SupplementBDraft draft, FormFacts facts) {
    this.list = list;
    this.draft = draft;
    this.facts = facts;
    this.form = draft.kind().form() + ", ";
  }

  void check() {
    String number = draft.part1().alienNumber();
    list.rule(
        "The A-number has seven to nine digits",
        form + "Part 1, item 1",
        none(number) || A_NUMBER.matcher(upper(number).replaceAll("[ -]", "")).matches(),
        "Write A and its seven to nine digits, or \"N/A\". Nobody has to have one.");
    if (draft.part2().address() != null) {
      address(draft.part2().address());
    }
    others(draft.part2());
    unlessApproved(
        list,
        facts,
        "Telephone and fax numbers are numbers",
        form + (draft.declaration() == null ? "Part 6, items 3 and 4" : "Part 2"),
        phone(draft.part6().phone()) && phone(draft.part6().fax()),
        "Write at least seven digits, for example 415-555-0100, or \"N/A\". USCIS may call.");
  }

  private static boolean phone(@Nullable String number) {
    return none(number) || PHONE.matcher(number.strip()).matches();
  }

  private void address(SupplementBDraft.Address address) {
    String state = address.state();
    list.rule(
        "The agency's state is one of the United States",
        form + "Part 2, address",
        none(state) || STATES.contains(upper(state)),
        "Write the two letters of the state or territory, for example CA.");
    String zip = address.zip();
    list.rule(
        "The agency's ZIP code has five digits or nine",
        form + "Part 2, address",
        none(zip) || ZIP.matcher(zip.strip()).matches(),
        "Write the ZIP code, for example 94103.");
  }

  private void others(SupplementBDraft.Agency agency) {
    list.rule(
        "The status of the case that is \"Other\" is said",
        form + "Part 2, case status",
        agency.caseStatus() != SupplementBDraft.CaseStatus.OTHER
            || written(agency.caseStatusOther()),
        "Say what the status is, or mark another.");
    list.rule(
        "The kind of official that is \"Other\" is said",
        form + "Part 2, category of the official",
        agency.category() != SupplementBDraft.Category.OTHER || written(agency.categoryOther()),
        "Say what the official is, or mark another kind.");
  }

  /** Whether an entry says that there is none; nobody is called so. */
  static boolean none(@Nullable String text) {
    return !written(text) || NONE.contains(upper(text));
  }

  private static String upper(@Nullable String text) {
    return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
  }
}
