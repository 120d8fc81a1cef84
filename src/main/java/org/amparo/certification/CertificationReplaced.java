package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;

/** A newly signed form takes the place of one whose filing window was watched. */
public record CertificationReplaced(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  static CertificationReplaced of(CaseFile file, Map<String, String> details) {
    return new CertificationReplaced(file.agency(), file.id(), details);
  }

  @Override
  public String act() {
    return "CERTIFICATION_REPLACED";
  }
}
