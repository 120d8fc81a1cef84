package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/** The requester reported that the petition was filed. */
public record PetitionFiled(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  @Override
  public String act() {
    return "PETITION_FILED";
  }
}
