package org.amparo.review.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;

/**
 * Finds free text that leans on a reason which the law forbids. It reads for a person who decides:
 * a hit is a question, not a verdict, and no hit is no clearance.
 */
public final class ForbiddenGrounds {

  /**
   * Words that lean on a forbidden reason, and the rule that such a denial would break.
   *
   * @param words as they were written
   */
  public record Lean(String code, String sentence, String citation, String words) {

    @Override
    public String toString() {
      return "Lean[" + code + "]";
    }
  }

  static final String LANGUAGE = "LANGUAGE_BARRIER";

  private static final String STATUS = "ASKS_STATUS";

  /** What is said not to be needed is not asked for. */
  private static final Set<String> ASKED = Set.of(STATUS, "NO_GOVERNMENT_ID");

  private static final Map<String, Pattern> WORDS = ForbiddenWords.read();
  private static final Pattern NEEDLESS = ForbiddenWords.needless();

  private ForbiddenGrounds() {}

  /** What the texts lean on, in the order of the profile; each forbidden reason once. */
  public static List<Lean> in(List<ForbiddenReason> forbidden, List<String> texts) {
    var leans = new ArrayList<Lean>();
    for (ForbiddenReason reason : forbidden) {
      first(reason.code(), texts)
          .ifPresent(
              words ->
                  leans.add(new Lean(reason.code(), reason.sentence(), reason.citation(), words)));
    }
    return leans;
  }

  /** Whether words ask for the victim's status, papers or chances, under whatever law. */
  static boolean askForStatus(List<String> texts) {
    return first(STATUS, texts).isPresent();
  }

  /** Whether words lean on the language that somebody speaks, under whatever law. */
  static boolean leanOnLanguage(List<String> texts) {
    return first(LANGUAGE, texts).isPresent();
  }

  /** Whether words lean on what is no reason for anything here, under whatever law. */
  static boolean leanOnNoReason(List<String> texts) {
    return first("NOT_A_REASON", texts).isPresent();
  }

  /** Whether words promise what USCIS alone decides. */
  static boolean promise(List<String> texts) {
    return first("PROMISE", texts).isPresent();
  }

  /** Whether words tell of the agency's work; that may delay an answer and never denies one. */
  static boolean tellOfBurdens(List<String> texts) {
    return first("BURDEN", texts).isPresent();
  }

  /** Whether free text is read for that reason at all. */
  static boolean reads(String code) {
    return WORDS.containsKey(code);
  }

  /** Without what says that something is not needed. */
  static String withoutNeedless(String text) {
    return NEEDLESS.matcher(plain(text)).replaceAll("");
  }

  /** One line, and an accent is part of its letter. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ");
  }

  private static Optional<String> first(String code, List<String> texts) {
    return Optional.ofNullable(WORDS.get(code))
        .flatMap(
            pattern ->
                texts.stream()
                    .map(ForbiddenGrounds::plain)
                    .map(text -> ASKED.contains(code) ? withoutNeedless(text) : text)
                    .map(pattern::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst());
  }
}
