package org.amparo.review.rules;

import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.supplementb.SupplementBDraft;

/**
 * Whether a certification tells enough. California's law wants specific details of the crime and a
 * detailed description of the helpfulness; how many words are the least is a measure of ours.
 * Elsewhere USCIS reads the same form and is helped by the same words.
 */
public final class NarrativeRules {

  private static final String CALIFORNIA = "Cal. Penal Code 679.10";
  private static final String FORM = "Form I-918 Supplement B, ";
  private static final int LEAST = 8;

  private NarrativeRules() {}

  /**
   * Checks the stories of a draft; what is wholly blank is told by other rules.
   *
   * @param california whether the agency's law is California's
   * @param approved whether an official approved the draft already and it cannot change any more
   */
  public static Checklist check(SupplementBDraft draft, boolean california, boolean approved) {
    if (draft.kind() != CertificationKind.U_I918B) {
      return Checklist.empty();
    }
    boolean binds = california && !approved;
    var list = Checklist.builder();
    int activity = Telling.words(draft.part3().activity());
    say(
        list,
        binds,
        "The criminal activity is told in detail",
        california ? CALIFORNIA : FORM + "Part 3, item 6",
        activity == 0 || activity >= LEAST,
        "Say in Part 3, item 6 what was done, by whom, and what the victim went through.");
    say(
        list,
        binds,
        "The helpfulness is told in detail",
        california ? CALIFORNIA : FORM + "Part 4",
        Telling.words(draft.part4().other()) + Telling.words(draft.part4().explanation()) >= LEAST,
        "Say in Part 4, below the boxes, what the victim did or is likely to do: whom they told,"
            + " what they gave, when they came. A marked box is no description.");
    return list.build();
  }

  private static void say(
      Checklist.Builder list,
      boolean binds,
      String sentence,
      String citation,
      boolean holds,
      String todo) {
    if (binds) {
      list.rule(sentence, citation, holds, todo);
    } else {
      list.advice(sentence, citation, holds, todo);
    }
  }
}
