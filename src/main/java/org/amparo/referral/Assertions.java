package org.amparo.referral;

import java.time.LocalDate;
import org.amparo.kernel.Checklist;
import org.jspecify.annotations.Nullable;

/**
 * What the requester says that may hasten an answer. The word alone suffices; no proof is asked
 * (Cal. Penal Code 679.10).
 */
public record Assertions(
    boolean inRemovalProceedings, @Nullable LocalDate familyMemberLosesEligibilityOn) {

  public static final Assertions NONE = new Assertions(false, null);

  /** What was lost before anybody asked can no longer be hastened; such a day is a slip. */
  Checklist plausible(@Nullable LocalDate receivedOn) {
    return Checklist.builder()
        .rule(
            "The day on which a family member loses eligibility is the day of receipt or later",
            "Agency policy: an answer is hastened for what can still be lost",
            receivedOn == null
                || familyMemberLosesEligibilityOn == null
                || !familyMemberLosesEligibilityOn.isBefore(receivedOn),
            "Correct familyMemberLosesEligibilityOn, or leave it out.")
        .build();
  }

  /** Whether the case goes before others. */
  public boolean hasten() {
    return inRemovalProceedings || familyMemberLosesEligibilityOn != null;
  }
}
