package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;

/** The requester asked for the signed certification once more. */
public record ReissueRequested(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  static ReissueRequested of(CaseFile file, Map<String, String> details) {
    return new ReissueRequested(file.agency(), file.id(), details);
  }

  @Override
  public String act() {
    return "REISSUE_REQUESTED";
  }
}
