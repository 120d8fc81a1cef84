package org.amparo.retention;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/** A case was destroyed: the tombstone in its chain. What stood behind the codes is gone. */
public record CasePurged(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  @Override
  public String act() {
    return "CASE_PURGED";
  }
}
