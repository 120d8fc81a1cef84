package org.amparo.review;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/** The review waits no longer for what was asked, because the answer is nearly due. */
public record WaitEnded(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  @Override
  public String act() {
    return "INFORMATION_WAIT_ENDED";
  }
}
