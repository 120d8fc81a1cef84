package org.amparo.supplementb.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.supplementb.FormEdition;
import org.amparo.supplementb.FormFacts;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.SupplementBDraft;
import org.jspecify.annotations.Nullable;

/** What either form asks: a current edition, the victim, the agency, its official, the family. */
final class CommonRules {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final Checklist.Builder list;
  private final SupplementBDraft draft;
  private final FormFacts facts;
  private final String form;

  CommonRules(Checklist.Builder list, SupplementBDraft draft, FormFacts facts) {
    this.list = list;
    this.draft = draft;
    this.facts = facts;
    this.form = draft.kind().form() + ", ";
  }

  void edition() {
    list.rule(
        "The form is on an edition that USCIS takes",
        "8 CFR 103.2(a)(1)",
        FormEdition.written(draft).filter(e -> e.acceptedOn(facts.lastDay())).isPresent(),
        "Move the draft to edition %s; an old edition is never a reason to deny."
            .formatted(FormEdition.current(draft.kind()).edition()));
  }

  void victim() {
    SupplementBDraft.Victim victim = draft.part1();
    list.rule(
        "Part 1 names the victim",
        form + "Part 1, " + (isCertification() ? "items 2.a to 2.c" : "item 2"),
        named(victim.name()) && !saysNone(victim.name()),
        "Write the victim's name.");
    LocalDate born = victim.birthDate();
    list.rule(
        "The victim's date of birth is a day between 1900 and today",
        form + "Part 1, item 4",
        born == null || within(born, facts.today()),
        "Correct the date of birth.");
  }

  /** Whoever has one name only has the other one as "N/A"; both are nobody. */
  private static boolean saysNone(PersonName name) {
    return EntryRules.none(name.familyName()) && EntryRules.none(name.givenName());
  }

  void official() {
    SupplementBDraft.Agency agency = draft.part2();
    list.rule(
        "Part 2 names the certifying agency",
        isCertification() ? "8 CFR 214.14(a)(2)" : "8 CFR 214.201",
        written(agency.agencyName()),
        "Write the agency's name.");
    PersonName signer = facts.signer();
    PersonName official = agency.official();
    list.rule(
        "Part 2 names the official who will sign",
        isCertification() ? "8 CFR 214.14(a)(3); 8 CFR 214.14(c)(2)(i)" : "8 CFR 214.204(e)(4)",
        named(official) && (signer == null || official.sameAs(signer)),
        "Write the name of the official who signs into Part 2, %s."
            .formatted(isCertification() ? "items 2.a to 2.c" : "item 2"));
  }

  void signature() {
    list.rule(
        "The signature is not dated in the future",
        form + "Part 6, item 2",
        facts.signedOn() == null || !facts.signedOn().isAfter(facts.today()),
        "Enter the day on which the official really signed.");
  }

  void family() {
    SupplementBDraft.CulpableFamily family = draft.part5();
    var relatives = family.culpableFamily();
    boolean listed =
        !relatives.isEmpty()
            && relatives.stream()
                .allMatch(
                    r -> named(r.name()) && written(r.relationship()) && written(r.involvement()));
    list.rule(
        "A family member who took part in the crime is listed",
        form + "Part 5, items 1 to 4",
        !yes(family.culpable()) || listed,
        "Fill in name, relationship and involvement of each in Part 5, items 2 to 4; a name that"
            + " nobody knows is \"unknown\".");
    list.rule(
        "Nobody is listed in Part 5 against its answer \"No\"",
        form + "Part 5, items 1 to 4",
        family.culpable() == null || family.culpable() || family.culpableFamily().isEmpty(),
        "Change the answer to Part 5, item 1, or take the family member off.");
  }

  private boolean isCertification() {
    return draft.kind() == CertificationKind.U_I918B;
  }

  /** A rule for whoever can still change the draft, and advice once an official approved it. */
  static void unlessApproved(
      Checklist.Builder list,
      FormFacts facts,
      String sentence,
      String citation,
      boolean holds,
      String todo) {
    if (facts.approved()) {
      list.advice(sentence, citation, holds, todo);
    } else {
      list.rule(sentence, citation, holds, todo);
    }
  }

  static boolean within(LocalDate day, LocalDate last) {
    return !day.isBefore(EARLIEST) && !day.isAfter(last);
  }

  static boolean named(@Nullable PersonName name) {
    return name != null && !name.isBlank();
  }

  static boolean written(@Nullable String text) {
    return Stream.ofNullable(text).anyMatch(t -> !t.isBlank());
  }

  static boolean yes(@Nullable Boolean answer) {
    return Boolean.TRUE.equals(answer);
  }
}
