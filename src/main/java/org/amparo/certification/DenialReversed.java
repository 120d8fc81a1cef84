package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;

/** A denial did not stand on appeal; the request goes back to the review. */
public record DenialReversed(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  static DenialReversed of(CaseFile file, Map<String, String> details) {
    return new DenialReversed(file.agency(), file.id(), details);
  }

  @Override
  public String act() {
    return "DENIAL_REVERSED";
  }
}
