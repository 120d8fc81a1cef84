package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;

/** A re-issue that was asked for lost its purpose before it was signed. */
public record ReissueDropped(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  static ReissueDropped of(CaseFile file, Map<String, String> details) {
    return new ReissueDropped(file.agency(), file.id(), details);
  }

  @Override
  public String act() {
    return "REISSUE_DROPPED";
  }
}
