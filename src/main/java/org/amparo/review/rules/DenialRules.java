package org.amparo.review.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;
import org.amparo.kernel.Checklist;
import org.amparo.review.DenialWords;
import org.amparo.review.RequestMade;
import org.jspecify.annotations.Nullable;

/** May this be denied? Only for the profile's lawful reasons, and each with what it needs. */
public final class DenialRules {

  private static final String EXPLAIN =
      "Say in explanation, to the requester, in a sentence, what was found.";

  private DenialRules() {}

  /**
   * @param law the profile by which the case is judged
   * @param denial what somebody would write
   * @param occurredOn when the crime happened; null when nobody has said so
   * @param today the agency's date
   */
  public static Checklist check(
      JurisdictionProfile law,
      DenialWords denial,
      @Nullable LocalDate occurredOn,
      LocalDate today) {
    List<DenialReason> lawful = law.denialReasons();
    List<String> reasons = denial.reasons();
    List<RequestMade> requestsMade = denial.requestsMade();
    String citation = law.denial().citation();
    var checklist =
        Checklist.builder()
            .rule(
                "A denial gives at least one reason",
                citation,
                !reasons.isEmpty(),
                "Give reasons: Choose at least one lawful reason.");
    for (String reason : reasons) {
      var known = law.denialReason(reason);
      var forbidden = law.forbiddenReason(reason);
      checklist.rule(
          forbidden
              .map(ForbiddenReason::sentence)
              .map(DenialRules::withoutStop)
              .orElse("Each reason is one that the law allows"),
          forbidden
              .map(ForbiddenReason::citation)
              .or(() -> known.map(DenialReason::citation))
              .orElse(citation),
          known.isPresent() && forbidden.isEmpty(),
          "Choose from: " + sentences(lawful) + ".");
      if (needs(known, DenialReason.EXPLANATION)) {
        checklist.rule(
            "A denial tells the facts on which this reason rests",
            law.denial().reasonsRequired() ? citation : known.orElseThrow().citation(),
            Telling.isSentence(denial.explanation()),
            EXPLAIN);
      } else if (known.isPresent()) {
        checklist.advice(
            "A denial says more than the reason's own sentence",
            "Agency policy: no law that was read asks for it here",
            Telling.isSentence(denial.explanation()),
            EXPLAIN);
      }
      if (needs(known, "requestsMade")) {
        checklist.rule(
            "A denial for unhelpfulness names the reasonable request that was refused",
            known.orElseThrow().citation(),
            !requestsMade.isEmpty(),
            "Say in requestsMade what was asked, when, by which channel and what came of it.");
      }
    }
    return checklist
        .rule(
            "The requests that were made lie in the past",
            citation,
            requestsMade.stream().noneMatch(r -> r.on().isAfter(today)),
            "Correct the dates in requestsMade.")
        .rule(
            "Nobody asks for help with a crime before it happened",
            citation,
            occurredOn == null || requestsMade.stream().noneMatch(r -> r.on().isBefore(occurredOn)),
            "Correct the dates in requestsMade.")
        .build()
        .and(LetterWords.denies(law, "explanation", denial.explanations()))
        .and(words(law, requestsMade));
  }

  private static Checklist words(JurisdictionProfile law, List<RequestMade> requestsMade) {
    var texts = requestsMade.stream().flatMap(r -> r.words().stream()).toList();
    return LetterWords.told(law, "requestsMade", texts)
        .and(LetterWords.language(law, "requestsMade", texts))
        .and(
            LetterWords.asked(
                "requestsMade", requestsMade.stream().map(RequestMade::what).toList()));
  }

  static String withoutStop(String sentence) {
    return sentence.replaceAll("[.\\s]+$", "");
  }

  private static boolean needs(Optional<DenialReason> reason, String field) {
    return reason.map(DenialReason::needs).filter(n -> n.contains(field)).isPresent();
  }

  /** A sentence for people and, behind it, its code for programs. */
  private static String sentences(List<DenialReason> lawful) {
    return lawful.stream()
        .map(reason -> "%s (%s)".formatted(withoutStop(reason.sentence()), reason.code()))
        .collect(Collectors.joining("; "));
  }
}
