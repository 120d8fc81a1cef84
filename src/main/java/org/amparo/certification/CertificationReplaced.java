package org.amparo.certification;

import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;

/**
 * A newly signed form takes the place of the one before.
 *
 * @param watched whether a process still delivered the old form or watched its filing window
 */
public record CertificationReplaced(AgencyId agencyId, CaseId caseId, boolean watched)
    implements DomainEvent {

  static CertificationReplaced of(CaseFile file, boolean watched) {
    return new CertificationReplaced(file.agency(), file.id(), watched);
  }

  @Override
  public String act() {
    return "CERTIFICATION_REPLACED";
  }
}
