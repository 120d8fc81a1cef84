package org.amparo.supplementb.rules;

import static org.amparo.supplementb.rules.CommonRules.named;
import static org.amparo.supplementb.rules.CommonRules.within;
import static org.amparo.supplementb.rules.CommonRules.written;
import static org.amparo.supplementb.rules.CommonRules.yes;

import java.util.EnumSet;
import org.amparo.kernel.Checklist;
import org.amparo.supplementb.Cooperation;
import org.amparo.supplementb.Declaration;
import org.amparo.supplementb.FormEdition;
import org.amparo.supplementb.FormFacts;
import org.amparo.supplementb.SupplementBDraft;

/**
 * What stands between a draft of Form I-914 Supplement B and the official's signature. The
 * declaration is evidence that an applicant may add and need not; it needs no investigation and no
 * prosecution (8 CFR 214.204(e)). Hardship and presence in the United States are for USCIS.
 */
final class DeclarationRules {

  private static final String FORM = "Form I-914 Supplement B, ";
  private static final String VICTIM = "8 U.S.C. 1101(a)(15)(T)(i)(I); 22 U.S.C. 7102(11)";
  private static final String COOPERATION = "8 U.S.C. 1101(a)(15)(T)(i)(III); 8 CFR 214.208";

  private DeclarationRules() {}

  static void check(
      Checklist.Builder list, SupplementBDraft draft, Declaration declaration, FormFacts facts) {
    var common = new CommonRules(list, draft, facts);
    common.edition();
    common.victim();
    common.official();
    claim(list, declaration, facts);
    common.signature();
    cooperation(list, declaration);
    common.family();
    paper(list, draft, declaration);
  }

  private static void claim(Checklist.Builder list, Declaration claim, FormFacts facts) {
    list.rule(
        "At least one severe form of trafficking in persons is marked",
        VICTIM,
        !claim.forms().isEmpty(),
        "Mark every box of Part 3, item 1 that applies, by what the victim went through.");
    list.rule(
        "The victimization is described",
        FORM + "Part 3, item 2",
        written(claim.victimization()),
        "Describe what the victim was made to do, and by which means.");
    list.rule(
        "At least one date of the trafficking is given",
        FORM + "Part 3, item 3",
        !claim.dates().isEmpty(),
        "Enter the date on which it happened, or the first and the last.");
    list.rule(
        "No date of the trafficking is before 1900, in the future or after the signature",
        FORM + "Part 3, item 3",
        claim.dates().stream().allMatch(day -> within(day, facts.lastDay())),
        "Correct the dates in Part 3, item 3.");
    list.rule(
        "A fear that the victim has told of is described",
        FORM + "Part 3, item 5",
        !yes(claim.fearsRetaliation()) || written(claim.fear()),
        "Write what the victim told, or leave the question open; nobody has to ask it.");
  }

  /** A victim who was never asked has refused nothing; under 18 nobody has to cooperate. */
  private static void cooperation(Checklist.Builder list, Declaration declaration) {
    var said = declaration.cooperation();
    var stands = EnumSet.complementOf(EnumSet.of(Cooperation.NOT_COMPLIED));
    list.rule(
        "The victim complied with reasonable requests, or was not asked or not bound to",
        COOPERATION,
        said.stream().anyMatch(stands::contains),
        "Answer Part 4, item 1. If a reasonable request was refused without such a reason, the way"
            + " is a denial in writing and not a signature.");
    list.rule(
        "Nobody is said to have complied and not complied",
        COOPERATION,
        !said.containsAll(EnumSet.of(Cooperation.COMPLIED, Cooperation.NOT_COMPLIED)),
        "Take one of the two answers off Part 4, item 1.");
    list.rule(
        "A request that was not complied with, and any other answer, is explained",
        FORM + "Part 4, item 1",
        said.stream().noneMatch(DeclarationRules::needsWords)
            || written(declaration.cooperationExplained()),
        "Say what was asked, when, why it was reasonable, and what kept the victim from it.");
  }

  private static boolean needsWords(Cooperation answer) {
    return answer == Cooperation.NOT_COMPLIED || answer == Cooperation.OTHER;
  }

  private static void paper(
      Checklist.Builder list, SupplementBDraft draft, Declaration declaration) {
    list.advice(
        "The supervisor who signs beside the official is named",
        "8 CFR 214.204(e)(4); " + FORM + "Part 6",
        named(declaration.supervisor()),
        "Name the supervising official; an official who is one already signs in both places.");
    list.advice(
        "The items of this edition were compared with its paper",
        FORM + "edition " + draft.edition(),
        FormEdition.layoutOf(draft).isCompared(),
        "They are known from excerpts only: read the form that USCIS publishes before the ink.");
  }
}
