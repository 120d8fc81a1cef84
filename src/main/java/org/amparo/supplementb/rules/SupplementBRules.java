package org.amparo.supplementb.rules;

import static org.amparo.supplementb.rules.CommonRules.within;
import static org.amparo.supplementb.rules.CommonRules.written;
import static org.amparo.supplementb.rules.CommonRules.yes;

import java.time.LocalDate;
import java.util.List;
import org.amparo.kernel.Checklist;
import org.amparo.supplementb.Answers;
import org.amparo.supplementb.FormEdition;
import org.amparo.supplementb.FormFacts;
import org.amparo.supplementb.PaperFit;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.amparo.supplementb.SupplementBDraft;

/**
 * What stands between a draft of either form and the official's signature. A rule fails where a
 * signature would be wrong or the form would be sent back; it warns where a person should look once
 * more. Nothing here asks what USCIS decides, such as how grave the abuse was.
 */
public final class SupplementBRules {

  private static final String CERTIFICATION = "8 CFR 214.14(c)(2)(i)";
  private static final String FORM = "Form I-918 Supplement B, ";

  private SupplementBRules() {}

  /** Checks a draft for which no official blank is at hand. */
  public static Checklist check(SupplementBDraft draft, FormFacts facts) {
    return check(draft, facts, PaperFit.estimated(FormEdition.layoutOf(draft), Answers.of(draft)));
  }

  /**
   * Checks a draft.
   *
   * @param fit how it fits the paper on which it will be printed
   */
  public static Checklist check(SupplementBDraft draft, FormFacts facts, PaperFit fit) {
    var list = Checklist.builder();
    var declaration = draft.declaration();
    if (declaration == null) {
      certification(list, draft, facts);
    } else {
      DeclarationRules.check(list, draft, declaration, facts);
    }
    new EntryRules(list, draft, facts).check();
    return list.build().and(new PaperRules(draft, fit, facts).check());
  }

  private static void certification(
      Checklist.Builder list, SupplementBDraft draft, FormFacts facts) {
    var common = new CommonRules(list, draft, facts);
    common.edition();
    common.victim();
    common.official();
    crimes(list, draft.part3());
    dates(list, draft.part3(), facts);
    born(list, draft);
    common.signature();
    place(list, draft.part3());
    narratives(list, draft.part3());
    helpfulness(list, draft.part4());
    common.family();
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
        acts.citations().stream().anyMatch(CommonRules::written),
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
  }

  /** Advice: the child of a victim who died may be an indirect victim, born after it or not. */
  private static void born(Checklist.Builder list, SupplementBDraft draft) {
    var born = draft.part1().birthDate();
    var last = draft.part3().dates().stream().max(LocalDate::compareTo);
    list.advice(
        "The victim was born before the last date of the crime",
        FORM + "Part 1, item 4, and Part 3, item 2; 8 CFR 214.14(a)(14)(i)",
        born == null || last.filter(born::isAfter).isEmpty(),
        "Look at the date of birth and at the dates of the crime: one of them is mistyped, unless"
            + " this is the child of a victim who died.");
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
    String answer =
        "Answer Part 4, item %d. If that is not so, the way is a denial in writing and not a"
            + " signature.";
    list.rule(
        "The victim possesses information about the crime",
        "8 CFR 214.14(b)(2); " + CERTIFICATION,
        yes(help.possessesInformation()),
        answer.formatted(1));
    list.rule(
        "The victim was, is or is likely to be helpful",
        "8 CFR 214.14(b)(3); " + CERTIFICATION,
        yes(help.helpful()),
        answer.formatted(2));
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
}
