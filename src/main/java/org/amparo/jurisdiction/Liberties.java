package org.amparo.jurisdiction;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.DesignationRule;
import org.amparo.jurisdiction.JurisdictionProfile.Duty;
import org.amparo.jurisdiction.JurisdictionProfile.Level;
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
    refuseLongerDays();
    refuseDelays();
    refuseReasons();
  }

  /** A state names the zones of all its counties; federal law has no days of its own. */
  private void refuseLongerDays() {
    if (child.text().otherZones() != null) {
      throw broken("/other_zones", ProfileText::zone, "name further zones");
    }
    ZoneId own = child.text().zone();
    var law = above.stream().filter(v -> v.text().level() != Level.FEDERAL).toList();
    var zone = Overlays.nearest(law, ProfileText::zone);
    var others = Overlays.nearest(law, Liberties::otherZones).orElse(List.of());
    if (own != null
        && zone.isPresent()
        && !others.contains(own)
        && !DayEnds.neverLater(own, zone.get(), child.text().effectiveFrom())) {
      throw broken(
          "/zone", ProfileText::zone, "let its days end later than the law's in " + zone.get());
    }
  }

  /** Whoever says a zone of their own has made the choice for all below. */
  private static @Nullable List<ZoneId> otherZones(ProfileText text) {
    return text.zone() != null && text.otherZones() == null ? List.of() : text.otherZones();
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
      throw broken(
          "/delay_notice", ProfileText::denial, "put a notice of delay in an answer's place");
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
        throw broken(
            "/denial_reasons/" + i,
            ProfileText::denialReasons,
            "add or ease a reason to deny: " + reason.code());
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
      throw broken("/" + field, part, liberty);
    }
  }

  /** Tells which law sets what was to be loosened: the nearest above that says it. */
  private BrokenLaw broken(
      String at, Function<ProfileText, ? extends @Nullable Object> part, String liberty) {
    String law =
        above.stream()
            .map(Version::text)
            .filter(text -> part.apply(text) != null)
            .reduce(above.get(0).text(), (outer, nearer) -> nearer)
            .cite();
    return child.broken(at, "a city or an agency may not %s (%s)".formatted(liberty, law));
  }
}
