package org.amparo.tracking;

import java.time.LocalDate;
import java.util.List;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.amparo.referral.ActAnswer;
import org.amparo.referral.CaseState;
import org.amparo.referral.Requester;
import org.amparo.referral.Victim;
import org.jspecify.annotations.Nullable;

/**
 * A case as the agency's own people see it.
 *
 * @param victim only when the reader has said why they read, or has claimed a task of the case
 */
public record CaseView(
    CaseNumber caseNumber,
    CaseState state,
    boolean following,
    CertificationKind kind,
    String jurisdiction,
    @Nullable LocalDate receivedOn,
    List<ClockView> clocks,
    List<ActAnswer.OpenTask> tasks,
    @Nullable Victim victim,
    @Nullable Requester requester,
    @Nullable WindowView filingWindow) {

  /** A statutory clock of the case. */
  public record ClockView(
      String id, LocalDate dueOn, LocalDate targetOn, @Nullable LocalDate stoppedOn) {}

  /** Until when the petition must be filed. */
  public record WindowView(LocalDate lastDay, String rule, String citation) {}

  @Override
  public String toString() {
    return "CaseView[" + caseNumber + "]";
  }
}
