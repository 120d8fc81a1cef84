package org.amparo.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import org.amparo.jurisdiction.JurisdictionProfile.DelayRule;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.DenialRule;
import org.amparo.jurisdiction.JurisdictionProfile.DesignationRule;
import org.amparo.jurisdiction.JurisdictionProfile.Duty;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;
import org.amparo.jurisdiction.JurisdictionProfile.ReportRule;
import org.amparo.jurisdiction.JurisdictionProfile.WithdrawalRule;
import org.amparo.jurisdiction.ProfileText.ClockText;
import org.amparo.jurisdiction.rules.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * What a profile's file says of the declaration for a T visa, which another law rules than the
 * certification for a U visa. What is absent comes from the same part of the parent.
 */
record DeclarationText(
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
    @Nullable ReportRule report) {

  /** A file that says nothing of it: whose law that is stands where it was said last. */
  static DeclarationText silent(ProfileText above) {
    return new DeclarationText(
        above.cite(),
        above.confidence(),
        above.verifiedOn(),
        above.note(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** As if the file spoke of nothing else. */
  ProfileText in(ProfileText file) {
    return new ProfileText(
        file.id(),
        file.parent(),
        file.name(),
        file.level(),
        file.zone(),
        file.otherZones(),
        file.effectiveFrom(),
        file.effectiveTo(),
        cite,
        confidence,
        verifiedOn,
        note,
        duty,
        presumptionOfHelpfulness,
        requesters,
        clocks,
        denial,
        denialReasons,
        forbiddenReasons,
        withdrawal,
        designation,
        delayNotice,
        report,
        null);
  }
}
