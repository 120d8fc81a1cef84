package org.amparo.agency;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.amparo.kernel.Checklist;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.SupplementBDraft;
import org.jspecify.annotations.Nullable;

/**
 * What Part 2 says of the agency and its official, beside the agency's record.
 *
 * @param head as the record names the head, if it does
 * @param official the one whom Part 2 names, as the record has them, if it does
 */
record AgencyEntries(
    CertifyingAgency agency, Optional<PersonName> head, Optional<Recorded> official) {

  /** An official on record. */
  record Recorded(PersonName name, String title) {

    @Override
    public String toString() {
      return "Recorded";
    }
  }

  private static final String FORM = "Form I-918 Supplement B, Part 2";
  private static final Set<String> NONE = Set.of("", "na", "none");

  /** The parts of a jurisdiction's name: us, us-ca, us-ca-sf. */
  private static final int FEDERAL = 1;

  private static final int OF_A_STATE = 2;

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
        isOfItsKind(part2.agencyType()),
        isLocal()
            ? "The law of a city or county is on record for this agency, so it is a local one: look"
                + " at item 6."
            : "A state's law is on record for this agency, so it is no federal one: look at item"
                + " 6.");
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
    official.ifPresent(known -> official(list, part2, known));
    return list.build();
  }

  /** Family and given name tell who it is; what else stands there may be somebody else's. */
  private static void official(
      Checklist.Builder list, SupplementBDraft.Agency part2, Recorded known) {
    var named = Optional.ofNullable(part2.official());
    list.advice(
        "Part 2 has the official's middle name as the agency's record does",
        FORM + ", item 2.c",
        begins(middle(named.map(PersonName::middleName)), middle(known.name())),
        "Compare the middle name in Part 2 with the one on record.");
    String title = plain(Optional.ofNullable(part2.title()).orElse(""));
    list.advice(
        "Part 2 has the official's title as the agency's record does",
        FORM + ", item 3",
        title.isEmpty() || begins(title, plain(known.title())),
        "Compare the title and division in Part 2 with those on record.");
  }

  /** An initial stands for its name, and a title may come with or without the division. */
  private static boolean begins(String one, String other) {
    return one.isEmpty() == other.isEmpty() && (one.startsWith(other) || other.startsWith(one));
  }

  private static String middle(PersonName name) {
    return middle(Optional.ofNullable(name.middleName()));
  }

  private static String middle(Optional<String> name) {
    return name.filter(text -> !NONE.contains(plain(text))).map(AgencyEntries::plain).orElse("");
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private boolean isOfItsKind(SupplementBDraft.@Nullable AgencyType said) {
    return said == null
        || said == SupplementBDraft.AgencyType.LOCAL
        || switch (agency.jurisdiction().split("-").length) {
          case FEDERAL -> true;
          case OF_A_STATE -> said == SupplementBDraft.AgencyType.STATE;
          default -> false;
        };
  }

  private boolean isLocal() {
    return agency.jurisdiction().split("-").length > OF_A_STATE;
  }

  @Override
  public String toString() {
    return "AgencyEntries of " + agency.id();
  }
}
