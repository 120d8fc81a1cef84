package org.amparo.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the requester says that may hasten an answer. The word alone suffices; no proof is asked
 * (Cal. Penal Code 679.10).
 */
public record Assertions(
    boolean inRemovalProceedings, @Nullable LocalDate familyMemberLosesEligibilityOn) {

  public static final Assertions NONE = new Assertions(false, null);

  /** Whether the case goes before others. */
  public boolean hasten() {
    return inRemovalProceedings || familyMemberLosesEligibilityOn != null;
  }
}
