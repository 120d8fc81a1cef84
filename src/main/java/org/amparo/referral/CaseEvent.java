package org.amparo.referral;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/** News of a case that nothing but the record needs. */
public record CaseEvent(AgencyId agencyId, CaseId caseId, String act, Map<String, String> details)
    implements DomainEvent {

  public static CaseEvent of(CaseFile file, String act, Map<String, String> details) {
    return new CaseEvent(file.agency(), file.id(), act, details);
  }
}
