package org.amparo.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.amparo.jurisdiction.rules.ClockRule;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case as it was computed.
 *
 * @param purpose what the clock asks for: the answer, the acknowledgement, the report's copy
 * @param dueOn the last lawful day, in the agency's zone
 * @param targetOn the agency's own earlier day
 * @param stoppedOn when the agency answered
 */
@Embeddable
public record CaseClock(
    @Column(name = "agency_id") String agencyId,
    @Enumerated(EnumType.STRING) ClockRule.Purpose purpose,
    @Column(name = "due_on") LocalDate dueOn,
    @Column(name = "target_on") LocalDate targetOn,
    @Nullable @Column(name = "stopped_on") LocalDate stoppedOn) {

  CaseClock stoppedAt(LocalDate day) {
    return stoppedOn == null ? new CaseClock(agencyId, purpose, dueOn, targetOn, day) : this;
  }
}
