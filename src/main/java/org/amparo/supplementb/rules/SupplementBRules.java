package org.amparo.supplementb.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.kernel.Checklist;
import org.amparo.supplementb.Answers;
import org.amparo.supplementb.FormEdition;
import org.amparo.supplementb.FormFacts;
import org.amparo.supplementb.PaperFit;
import org.amparo.supplementb.PersonName;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.amparo.supplementb.SupplementBDraft;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a draft and the official's signature. A rule fails where a signature would be
 * wrong or the form would be sent back; it warns where a person should look once more. Nothing here
 * asks what USCIS decides, such as how grave the abuse was.
 */
public final class SupplementBRules {

  private static final String CERTIFICATION = "8 CFR 214.14(c)(2)(i)";
  private static final String FORM = "Form I-918 Supplement B, ";
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private SupplementBRules() {}

  /** Checks a draft for which no official blank is at hand. */
  public static Checklist check(SupplementBDraft draft, FormFacts facts) {
    return check(draft, facts, PaperFit.estimated(edition(draft), Answers.of(draft)));
  }

  /**
   * Checks a draft.
   *
   * @param fit how it fits the paper on which it will be printed
   */
  public static Checklist check(SupplementBDraft draft, FormFacts facts, PaperFit fit) {
    var list = Checklist.builder();
    edition(list, draft, facts);
    victim(list, draft.part1(), facts);
    official(list, draft.part2(), facts);
    crimes(list, draft.part3());
    dates(list, draft.part3(), facts);
    place(list, draft.part3());
    narratives(list, draft.part3());
    helpfulness(list, draft.part4());
    family(list, draft.part5());
    return list.build().and(PaperRules.check(edition(draft), Answers.of(draft), fit));
  }

  private static FormEdition edition(SupplementBDraft draft) {
    return FormEdition.of(draft.edition()).orElseGet(FormEdition::current);
  }

  private static void edition(Checklist.Builder list, SupplementBDraft draft, FormFacts facts) {
    list.rule(
        "The form is on an edition that USCIS takes",
        "8 CFR 103.2(a)(1)",
        FormEdition.of(draft.edition()).filter(e -> e.acceptedOn(facts.lastDay())).isPresent(),
        "Move the draft to edition %s; an old edition is never a reason to deny."
            .formatted(FormEdition.current().edition()));
  }

  private static void victim(
      Checklist.Builder list, SupplementBDraft.Victim victim, FormFacts facts) {
    list.rule(
        "Part 1 names the victim",
        FORM + "Part 1, items 2.a to 2.c",
        named(victim.name()),
        "Write the victim's name.");
    LocalDate born = victim.birthDate();
    list.rule(
        "The victim's date of birth is a day between 1900 and today",
        FORM + "Part 1, item 4",
        born == null || within(born, facts.today()),
        "Correct the date of birth.");
  }

  private static void official(
      Checklist.Builder list, SupplementBDraft.Agency agency, FormFacts facts) {
    list.rule(
        "Part 2 names the certifying agency",
        "8 CFR 214.14(a)(2)",
        written(agency.agencyName()),
        "Write the agency's name.");
    PersonName signer = facts.signer();
    PersonName official = agency.official();
    list.rule(
        "Part 2 names the official who will sign",
        "8 CFR 214.14(a)(3); " + CERTIFICATION,
        named(official) && (signer == null || official.sameAs(signer)),
        "Write the name of the official who signs into Part 2, items 2.a to 2.c.");
  }

  private static void crimes(Checklist.Builder list, SupplementBDraft.CriminalActs acts) {
    List<QualifyingCriminalActivity> crimes = acts.crimes();
    list.rule(
        "At least one qualifying criminal activity is marked",
        "INA 101(a)(15)(U)(iii); 8 CFR 214.14(a)(9)",
        !crimes.isEmpty(),
        "Mark every box of Part 3, item 1 that applies; a similar activity counts.");
    boolean inchoate = crimes.stream().anyMatch(QualifyingCriminalActivity::inchoate);
    list.rule(
        "Attempt, conspiracy or solicitation stands beside the crime that it aimed at",
        "INA 101(a)(15)(U)(iii); " + FORM + "Part 3, item 1",
        !inchoate || !crimes.stream().allMatch(QualifyingCriminalActivity::inchoate),
        "Mark the named crime too.");
    list.rule(
        "The statutory citations of the crime are given",
        FORM + "Part 3, item 3",
        acts.citations().stream().anyMatch(SupplementBRules::written),
        "Cite the statutes that were investigated or prosecuted.");
  }

  private static void dates(
      Checklist.Builder list, SupplementBDraft.CriminalActs acts, FormFacts facts) {
    list.rule(
        "At least one date of the crime is given",
        FORM + "Part 3, items 2.a to 2.d",
        !acts.dates().isEmpty(),
        "Enter the date on which it happened, or the first and the last.");
    list.rule(
        "No date of the crime is before 1900, in the future or after the signature",
        FORM + "Part 3, items 2.a to 2.d",
        acts.dates().stream().allMatch(day -> within(day, facts.lastDay())),
        "Correct the dates in Part 3, item 2.");
    list.rule(
        "The signature is not dated in the future",
        FORM + "Part 6, item 2",
        facts.signedOn() == null || !facts.signedOn().isAfter(facts.today()),
        "Enter the day on which the official really signed.");
  }

  private static void place(Checklist.Builder list, SupplementBDraft.CriminalActs acts) {
    list.rule(
        "The crime occurred in the United States or violated a federal extraterritorial statute",
        "INA 101(a)(15)(U)(i)(IV); 8 CFR 214.14(b)(4)",
        yes(acts.inUnitedStates()) || yes(acts.extraterritorial()),
        "Answer Part 3, items 4.a and 5.a; with \"No\" to both the form cannot be signed.");
    list.rule(
        "An extraterritorial crime comes with its federal statute",
        "8 CFR 214.14(b)(4); " + FORM + "Part 3, item 5.b",
        !yes(acts.extraterritorial()) || written(acts.statute()),
        "Cite the statute in Part 3, item 5.b.");
  }

  private static void narratives(Checklist.Builder list, SupplementBDraft.CriminalActs acts) {
    list.rule(
        "The criminal activity and the victim's part in it are described",
        FORM + "Part 3, item 6",
        written(acts.activity()),
        "Describe what was investigated and what the victim went through.");
    list.rule(
        "The known or documented injury is described",
        FORM + "Part 3, item 7",
        written(acts.injury()),
        "Describe what is known; how grave it was is for USCIS to weigh. Write \"none known\" if"
            + " so.");
  }

  private static void helpfulness(Checklist.Builder list, SupplementBDraft.Helpfulness help) {
    String denial = " If that is not so, the way is a denial in writing and not a signature.";
    list.rule(
        "The victim possesses information about the crime",
        "8 CFR 214.14(b)(2); " + CERTIFICATION,
        yes(help.possessesInformation()),
        "Answer Part 4, item 1." + denial);
    list.rule(
        "The victim was, is or is likely to be helpful",
        "8 CFR 214.14(b)(3); " + CERTIFICATION,
        yes(help.helpful()),
        "Answer Part 4, item 2." + denial);
    list.rule(
        "It is said whether the victim refused help that was reasonably asked for",
        "8 CFR 214.14(b)(3); " + FORM + "Part 4, item 3",
        help.refused() != null,
        "Answer Part 4, item 3.");
    list.rule(
        "A refusal is explained",
        FORM + "Part 4, item 3",
        !yes(help.refused()) || written(help.explanation()),
        "Say what was asked, when, why it was reasonable, and how the victim refused.");
  }

  private static void family(Checklist.Builder list, SupplementBDraft.CulpableFamily family) {
    boolean listed =
        family.culpableFamily().stream()
            .anyMatch(
                r -> named(r.name()) || written(r.relationship()) || written(r.involvement()));
    list.rule(
        "A family member who took part in the crime is listed",
        FORM + "Part 5, items 1 to 4",
        !yes(family.culpable()) || listed,
        "Fill in name, relationship and involvement in Part 5, item 2.");
    list.rule(
        "Nobody is listed in Part 5 against its answer \"No\"",
        FORM + "Part 5, items 1 to 4",
        family.culpable() == null || family.culpable() || family.culpableFamily().isEmpty(),
        "Change the answer to Part 5, item 1, or take the family member off.");
  }

  private static boolean within(LocalDate day, LocalDate last) {
    return !day.isBefore(EARLIEST) && !day.isAfter(last);
  }

  private static boolean named(@Nullable PersonName name) {
    return name != null && !name.isBlank();
  }

  private static boolean written(@Nullable String text) {
    return Stream.ofNullable(text).anyMatch(t -> !t.isBlank());
  }

  private static boolean yes(@Nullable Boolean answer) {
    return Boolean.TRUE.equals(answer);
  }
}
