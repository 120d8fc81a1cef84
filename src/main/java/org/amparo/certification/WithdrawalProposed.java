package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;

/** An official proposed to withdraw a signed certification; a supervisor must agree. */
public record WithdrawalProposed(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  static WithdrawalProposed of(CaseFile file, Map<String, String> details) {
    return new WithdrawalProposed(file.agency(), file.id(), details);
  }

  @Override
  public String act() {
    return "WITHDRAWAL_PROPOSED";
  }
}
