package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;

/** A re-issue will not be signed by whom it names; it is prepared anew, with another official. */
public record ReissueReturned(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  static ReissueReturned of(CaseFile file, Map<String, String> details) {
    return new ReissueReturned(file.agency(), file.id(), details);
  }

  @Override
  public String act() {
    return "SIGNATURE_RETURNED";
  }
}
