package org.amparo.review.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.kernel.Checklist;
import org.amparo.review.RequestMade;

/** May this be denied? Only for the profile's lawful reasons, and each with what it needs. */
public final class DenialRules {

  private static final String LAW = "Cal. Penal Code 679.10";

  private DenialRules() {}

  /**
   * @param lawful the reasons that the case's jurisdiction profile allows
   * @param reasons the codes that somebody chose
   * @param today the agency's date
   */
  public static Checklist check(
      List<DenialReason> lawful,
      List<String> reasons,
      List<RequestMade> requestsMade,
      LocalDate today) {
    var checklist =
        Checklist.builder()
            .rule(
                "A denial gives at least one reason",
                LAW,
                !reasons.isEmpty(),
                "Choose from " + codes(lawful) + ".");
    for (String reason : reasons) {
      var known = lawful.stream().filter(r -> r.code().equals(reason)).findFirst();
      checklist.rule(
          "Each reason is one that the law allows",
          known.map(DenialReason::citation).orElse(LAW),
          known.isPresent(),
          "Choose from " + codes(lawful) + ".");
      if (needsRequests(known)) {
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
            LAW,
            requestsMade.stream().noneMatch(r -> r.on().isAfter(today)),
            "Correct the dates in requestsMade.")
        .build();
  }

  private static boolean needsRequests(Optional<DenialReason> reason) {
    return reason.map(DenialReason::needs).filter(n -> n.contains("requestsMade")).isPresent();
  }

  private static List<String> codes(List<DenialReason> lawful) {
    return lawful.stream().map(DenialReason::code).toList();
  }
}
