package org.amparo.agency;

import java.util.Locale;
import java.util.Optional;
import org.amparo.kernel.Checklist;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.SupplementBDraft;

/**
 * What Part 2 says of the agency, beside the agency's record.
 *
 * @param head as the record names the head, if it does
 */
record AgencyEntries(CertifyingAgency agency, Optional<PersonName> head) {

  private static final String FORM = "Form I-918 Supplement B, Part 2";

  /**
   * Checks Part 2.
   *
   * @param approved whether an official approved the draft already and it cannot change any more
   */
  Checklist check(SupplementBDraft.Agency part2, boolean approved) {
    boolean judge = part2.category() == SupplementBDraft.Category.JUDGE;
    var list = Checklist.builder();
    String sentence = "Part 2 calls nobody a judge outside a court or another judicial agency";
    String todo = "Mark what the official is in Part 2, item 8.";
    if (approved) {
      list.advice(sentence, "8 CFR 214.14(a)(3)(ii)", !judge || agency.isJudicial(), todo);
    } else {
      list.rule(sentence, "8 CFR 214.14(a)(3)(ii)", !judge || agency.isJudicial(), todo);
    }
    list.advice(
        "The kind of agency in Part 2 is that of the agency",
        FORM + ", item 6",
        part2.agencyType() != SupplementBDraft.AgencyType.FEDERAL || isFederal(),
        "A state's law is on record for this agency, so it is no federal one: look at item 6.");
    list.advice(
        "Part 2 names this agency as its record does",
        FORM + ", item 1",
        part2.agencyName() == null
            || part2.agencyName().isBlank()
            || plain(part2.agencyName()).equals(plain(agency.name())),
        "Compare the name of the agency in Part 2 with the one on record.");
    PersonName named = part2.head();
    list.advice(
        "Part 2 names the head of the agency as the agency's record does",
        FORM + ", items 4.a to 4.c",
        named == null || named.isBlank() || head.isEmpty() || named.sameAs(head.get()),
        "Compare the head's name in Part 2 with the one on record.");
    return list.build();
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private boolean isFederal() {
    return !agency.jurisdiction().startsWith("us-");
  }

  @Override
  public String toString() {
    return "AgencyEntries of " + agency.id();
  }
}
