package org.amparo.jurisdiction.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks need to know of a request. Removal proceedings and a family member's date are
 * what the requester asserts: nobody proves them, and they only ever make a request faster.
 *
 * @param firstContactOn when the agency first met a victim of trafficking, if anybody says so
 */
public record Facts(
    LocalDate receivedOn,
    boolean inRemovalProceedings,
    @Nullable LocalDate familyMemberLosesEligibilityOn,
    @Nullable LocalDate victimBirthDate,
    @Nullable LocalDate deniedOn,
    @Nullable LocalDate appealedOn,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate firstContactOn) {

  public static Facts receivedOn(LocalDate day) {
    return new Facts(day, false, null, null, null, null, null, null);
  }

  public Facts withRemovalProceedings() {
    return new Facts(
        receivedOn,
        true,
        familyMemberLosesEligibilityOn,
        victimBirthDate,
        deniedOn,
        appealedOn,
        signedOn,
        firstContactOn);
  }

  public Facts withFamilyMemberLosingEligibilityOn(@Nullable LocalDate day) {
    return new Facts(
        receivedOn,
        inRemovalProceedings,
        day,
        victimBirthDate,
        deniedOn,
        appealedOn,
        signedOn,
        firstContactOn);
  }

  public Facts withVictimBirthDate(@Nullable LocalDate day) {
    return new Facts(
        receivedOn,
        inRemovalProceedings,
        familyMemberLosesEligibilityOn,
        day,
        deniedOn,
        appealedOn,
        signedOn,
        firstContactOn);
  }

  public Facts withAppealOn(LocalDate day) {
    return new Facts(
        receivedOn,
        inRemovalProceedings,
        familyMemberLosesEligibilityOn,
        victimBirthDate,
        deniedOn,
        day,
        signedOn,
        firstContactOn);
  }

  public Facts withSignatureOn(@Nullable LocalDate day) {
    return new Facts(
        receivedOn,
        inRemovalProceedings,
        familyMemberLosesEligibilityOn,
        victimBirthDate,
        deniedOn,
        appealedOn,
        day,
        firstContactOn);
  }

  public Facts withFirstContactOn(LocalDate day) {
    return new Facts(
        receivedOn,
        inRemovalProceedings,
        familyMemberLosesEligibilityOn,
        victimBirthDate,
        deniedOn,
        appealedOn,
        signedOn,
        day);
  }

  /** A date that has already passed counts too: a late fast answer may still help. */
  boolean familyMemberLosesEligibilityWithin(int days) {
    return familyMemberLosesEligibilityOn != null
        && !familyMemberLosesEligibilityOn.isAfter(receivedOn.plusDays(days));
  }

  boolean victimIsYoungerThan(int years) {
    return victimBirthDate != null && receivedOn.isBefore(victimBirthDate.plusYears(years));
  }

  /** Birth dates stay out of logs. */
  @Override
  public String toString() {
    return "Facts";
  }
}
