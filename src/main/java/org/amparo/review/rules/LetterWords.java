package org.amparo.review.rules;

import java.util.List;
import java.util.Set;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;
import org.amparo.kernel.Checklist;

/**
 * Words that a letter would print to the person whom it is about. In a note a hit is a question to
 * whoever reads it next; here nobody stands between the words and the victim, so it is refused and
 * has to be said otherwise. It is a net and no judge: words that nobody thought of pass, so whoever
 * sends a letter reads it first. No sentence repeats the words: it may be logged.
 */
public final class LetterWords {

  private static final Set<String> OF_THE_FILE = Set.of("CASE_CLOSED", "SEPARATE_CASE");

  private LetterWords() {}

  /**
   * What tells why: it leans on no reason that the law forbids.
   *
   * @param field what the writer calls the place to mend
   */
  public static Checklist told(JurisdictionProfile law, String field, List<String> texts) {
    return told(law.forbiddenReasons(), field, texts);
  }

  private static Checklist told(List<ForbiddenReason> forbidden, String field, List<String> texts) {
    var checklist = Checklist.builder();
    for (var lean : ForbiddenGrounds.in(forbidden, texts)) {
      checklist.rule(
          DenialRules.withoutStop(lean.sentence()),
          lean.citation(),
          false,
          "The letter would print these words of %s and they lean on it: say it without them."
              .formatted(field));
    }
    return checklist.build();
  }

  /**
   * Few states say so of this paper, but whoever is paid out of federal funds turns nobody away for
   * a language. To say that an interpreter was there is allowed.
   */
  static Checklist language(JurisdictionProfile law, String field, List<String> texts) {
    boolean known = law.forbiddenReason(ForbiddenGrounds.LANGUAGE).isPresent();
    return known || !ForbiddenGrounds.leanOnLanguage(texts)
        ? Checklist.empty()
        : Checklist.builder()
            .rule(
                "A denial does not lean on the language that somebody speaks",
                "42 U.S.C. 2000d; Lau v. Nichols, 414 U.S. 563 (1974)",
                false,
                "Leave that out of %s; say whether an interpreter was there.".formatted(field))
            .build();
  }

  /** What tells why a denial is made, or why it stands on appeal. */
  public static Checklist denies(JurisdictionProfile law, String field, List<String> texts) {
    return told(law, field, texts)
        .and(language(law, field, texts))
        .and(nothingElse(law, field, texts));
  }

  /**
   * What tells why an answer is late. That the agency has too much to do or too few people is no
   * reason to deny and an honest one to be late, where a law has the notice of delay at all (Mass.
   * G.L. c. 258F), so burdens are looked for in denials alone. Likewise where the file lies: that a
   * case was closed and went to the archive, or that somebody works on another, refuses nobody.
   */
  public static Checklist delays(JurisdictionProfile law, String field, List<String> texts) {
    var ofThePerson =
        law.forbiddenReasons().stream().filter(r -> !OF_THE_FILE.contains(r.code())).toList();
    return told(ofThePerson, field, texts)
        .and(beside(field, texts))
        .and(asked(field, texts))
        .and(explains(field, texts));
  }

  /** The reader can do nothing with a mark or a name. */
  public static Checklist explains(String field, List<String> texts) {
    return Checklist.builder()
        .rule(
            "A letter that tells why tells it in a sentence",
            "Agency policy: a mark or a single word explains nothing to whoever gets it",
            texts.stream().allMatch(Telling::isSentence),
            "Say in %s, in a sentence, what is so.".formatted(field))
        .build();
  }

  /**
   * An agency's own words, in whichever letter they stand: it leans on nothing and asks nothing.
   */
  public static Checklist anyLetter(JurisdictionProfile law, String field, List<String> texts) {
    var said = texts.stream().map(ForbiddenGrounds::withoutNeedless).toList();
    return told(law, field, said).and(beside(field, texts)).and(asked(field, said));
  }

  /** A victim's sobriety, a bar of an agency's own or a promise has no place in any letter. */
  public static Checklist beside(String field, List<String> texts) {
    return Checklist.builder()
        .rule(
            "No letter holds a person's manners against them or sets a bar of the agency's own",
            "8 CFR 214.14(b)",
            !ForbiddenGrounds.leanOnNoReason(texts),
            "Leave that out of %s.".formatted(field))
        .rule(
            "No letter promises what USCIS alone decides",
            "8 CFR 214.14(c)(1)",
            !ForbiddenGrounds.promise(texts),
            "Leave that out of %s.".formatted(field))
        .build();
  }

  /** An agency's burdens and a victim's sobriety are weighed by no law on certification. */
  public static Checklist nothingElse(JurisdictionProfile law, String field, List<String> texts) {
    return Checklist.builder()
        .rule(
            "A denial turns on the crime and the help alone, not on work or manners",
            law.denial().citation() + "; 8 CFR 214.14(b)",
            !ForbiddenGrounds.leanOnNoReason(texts) && !ForbiddenGrounds.tellOfBurdens(texts),
            "Leave that out of %s; say what was found about the crime and the help."
                .formatted(field))
        .build();
  }

  /** What is asked of the victim. */
  public static Checklist asked(String field, List<String> asks) {
    return Checklist.builder()
        .rule(
            "A letter asks for nobody's immigration status, identity papers or chances with USCIS",
            "Agency policy: the victim notice promises it; 8 CFR 214.14(c)(2)(i) asks for none",
            !ForbiddenGrounds.askForStatus(asks),
            "Leave that out of %s; ask about the crime and the help.".formatted(field))
        .build();
  }
}
