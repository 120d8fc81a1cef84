package org.amparo.jurisdiction;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.DesignationRule;
import org.amparo.jurisdiction.JurisdictionProfile.Duty;
import org.amparo.jurisdiction.Law.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a city or an agency may not take: it may bind itself closer than the law above it, never
 * loosen what that law asks. A state answers for its own law.
 */
final class Liberties {

  private final Version child;
  private final List<Version> above;

  private Liberties(Version child, List<Version> above) {
    this.child = child;
    this.above = above;
  }

  static void refuse(List<Version> chain) {
    for (int i = 1; i < chain.size(); i++) {
      if (!chain.get(i).text().level().makesLaw()) {
        new Liberties(chain.get(i), chain.subList(0, i)).refuse();
      }
    }
  }

  private void refuse() {
    keeps(
        "duty",
        ProfileText::duty,
        (own, law) -> law != Duty.MANDATORY || own == Duty.MANDATORY,
        "make certifying a choice");
    keeps(
        "presumption_of_helpfulness",
        ProfileText::presumptionOfHelpfulness,
        (own, law) -> !law || own,
        "drop the presumption of helpfulness");
    keeps("requesters", ProfileText::requesters, List::containsAll, "turn requesters away");
    keeps(
        "denial",
        ProfileText::denial,
        (own, law) ->
            (!law.written() || own.written()) && (!law.reasonsRequired() || own.reasonsRequired()),
        "deny with less than the law asks for");
    keeps(
        "withdrawal",
        ProfileText::withdrawal,
        (own, law) -> law.onlyIf().containsAll(own.onlyIf()),
        "add a ground to withdraw");
    keeps(
        "designation",
        ProfileText::designation,
        Liberties::isNarrower,
        "let somebody sign whom the law does not");
    refuseDelays();
    refuseReasons();
  }

  private static boolean isNarrower(DesignationRule own, DesignationRule law) {
    return (law.headNeedsNone() || !own.headNeedsNone())
        && (law.judgesNeedNone() || !own.judgesNeedNone())
        && (own.mustSupervise() || !law.mustSupervise())
        && (law.mayBeInBargainingUnit() || !own.mayBeInBargainingUnit());
  }

  private void refuseDelays() {
    boolean known = above.stream().anyMatch(v -> v.text().delayNotice() != null);
    if (child.text().delayNotice() != null && !known) {
      throw broken("/delay_notice", "put a notice of delay in an answer's place");
    }
  }

  private void refuseReasons() {
    List<DenialReason> own = child.text().ownDenialReasons();
    List<DenialReason> law = Overlays.nearest(above, ProfileText::denialReasons).orElse(List.of());
    for (int i = 0; i < own.size(); i++) {
      DenialReason reason = own.get(i);
      if (law.stream()
          .noneMatch(
              l -> l.code().equals(reason.code()) && reason.needs().containsAll(l.needs()))) {
        throw broken("/denial_reasons/" + i, "add or ease a reason to deny: " + reason.code());
      }
    }
  }

  private <T> void keeps(
      String field,
      Function<ProfileText, @Nullable T> part,
      BiPredicate<T, T> isKept,
      String liberty) {
    T own = part.apply(child.text());
    Optional<T> law = Overlays.nearest(above, part);
    if (own != null && law.isPresent() && !isKept.test(own, law.get())) {
      throw broken("/" + field, liberty);
    }
  }

  private BrokenLaw broken(String at, String liberty) {
    String law = above.get(above.size() - 1).text().cite();
    return child.broken(at, "a city or an agency may not %s (%s)".formatted(liberty, law));
  }
}
