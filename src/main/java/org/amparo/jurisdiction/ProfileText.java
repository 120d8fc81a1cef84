package org.amparo.jurisdiction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.amparo.jurisdiction.JurisdictionProfile.DelayRule;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.DenialRule;
import org.amparo.jurisdiction.JurisdictionProfile.DesignationRule;
import org.amparo.jurisdiction.JurisdictionProfile.Duty;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;
import org.amparo.jurisdiction.JurisdictionProfile.Level;
import org.amparo.jurisdiction.JurisdictionProfile.ReportRule;
import org.amparo.jurisdiction.JurisdictionProfile.WithdrawalRule;
import org.amparo.jurisdiction.rules.ClockRule.Basis;
import org.amparo.jurisdiction.rules.ClockRule.Purpose;
import org.amparo.jurisdiction.rules.ClockRule.Roll;
import org.amparo.jurisdiction.rules.ClockRule.Start;
import org.amparo.jurisdiction.rules.ClockRule.Trigger;
import org.amparo.jurisdiction.rules.ClockRule.Unit;
import org.amparo.jurisdiction.rules.Confidence;
import org.jspecify.annotations.Nullable;

/** One profile as its file says it, before it inherits. What is absent comes from the parent. */
record ProfileText(
    String id,
    @Nullable String parent,
    String name,
    Level level,
    @Nullable ZoneId zone,
    @Nullable List<ZoneId> otherZones,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String cite,
    Confidence confidence,
    @Nullable LocalDate verifiedOn,
    @Nullable String note,
    @Nullable Duty duty,
    @Nullable Boolean presumptionOfHelpfulness,
    @Nullable List<String> requesters,
    @Nullable List<ClockText> clocks,
    @Nullable DenialRule denial,
    @Nullable List<DenialReason> denialReasons,
    @Nullable List<ForbiddenReason> forbiddenReasons,
    @Nullable WithdrawalRule withdrawal,
    @Nullable DesignationRule designation,
    @Nullable DelayRule delayNotice,
    @Nullable ReportRule report,
    @JsonProperty("t_i914b") @Nullable DeclarationText declaration) {

  /** A clock as its file says it; the calendar is still a name. */
  record ClockText(
      String id,
      Purpose purpose,
      Basis basis,
      Start starts,
      int amount,
      Unit unit,
      boolean startDayCounts,
      String calendar,
      Roll roll,
      Trigger trigger,
      int windowDays,
      int age,
      boolean dayOneTarget,
      String rule,
      String cite,
      Confidence confidence,
      @Nullable LocalDate verifiedOn,
      @Nullable String note) {}

  /**
   * What it says of the declaration for a T visa, as a profile of its own.
   *
   * @param above what was said of it further up the chain
   */
  ProfileText ofDeclarations(@Nullable ProfileText above) {
    var own = declaration;
    if (own == null) {
      own = DeclarationText.silent(above == null ? this : above);
    }
    return own.in(this);
  }

  List<ClockText> ownClocks() {
    return clocks == null ? List.of() : clocks;
  }

  List<DenialReason> ownDenialReasons() {
    return denialReasons == null ? List.of() : denialReasons;
  }

  List<ForbiddenReason> ownForbiddenReasons() {
    return forbiddenReasons == null ? List.of() : forbiddenReasons;
  }

  boolean isInForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }

  boolean overlaps(ProfileText other) {
    return isInForceOn(other.effectiveFrom) || other.isInForceOn(effectiveFrom);
  }
}
