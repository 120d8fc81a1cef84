package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;

/** A handover within the filing window was recorded when the window was over. */
public record DeliveredLate(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  static DeliveredLate of(CaseFile file, Map<String, String> details) {
    return new DeliveredLate(file.agency(), file.id(), Map.copyOf(details));
  }

  @Override
  public String act() {
    return "DELIVERED";
  }
}
