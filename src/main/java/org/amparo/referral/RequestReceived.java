package org.amparo.referral;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/** Somebody asked for a certification; the clocks run. */
public record RequestReceived(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  @Override
  public String act() {
    return "REQUEST_RECEIVED";
  }
}
