package org.amparo.referral;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/** An officer referred a victim; the unit must reach them. No clock runs yet. */
public record ReferralReceived(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  @Override
  public String act() {
    return "REFERRAL_FILED";
  }
}
