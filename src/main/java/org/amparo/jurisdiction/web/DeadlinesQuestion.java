package org.amparo.jurisdiction.web;

import java.time.LocalDate;
import org.amparo.jurisdiction.rules.Facts;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The dates from which deadlines follow. Nothing of it is kept.
 *
 * @param kind the form that is asked for; that for a U visa when absent
 * @param firstContactOn when the agency first met a victim of trafficking
 */
record DeadlinesQuestion(
    @Nullable CertificationKind kind,
    @Nullable LocalDate receivedOn,
    @Nullable Boolean inRemovalProceedings,
    @Nullable LocalDate familyMemberLosesEligibilityOn,
    @Nullable LocalDate victimBirthDate,
    @Nullable LocalDate deniedOn,
    @Nullable LocalDate appealedOn,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate firstContactOn) {

  boolean asksOnlyForFilingWindow() {
    return receivedOn == null
        && inRemovalProceedings == null
        && familyMemberLosesEligibilityOn == null
        && victimBirthDate == null
        && deniedOn == null
        && appealedOn == null
        && firstContactOn == null
        && signedOn != null;
  }

  CertificationKind form() {
    return CertificationKind.orUsual(kind);
  }

  Facts facts() {
    if (receivedOn == null) {
      throw new Refused(
          Problem.MALFORMED, "Give receivedOn, or signedOn alone for the filing window.");
    }
    return new Facts(
        receivedOn,
        Boolean.TRUE.equals(inRemovalProceedings),
        familyMemberLosesEligibilityOn,
        victimBirthDate,
        deniedOn,
        appealedOn,
        signedOn,
        firstContactOn);
  }

  @Override
  public String toString() {
    return "DeadlinesQuestion";
  }
}
