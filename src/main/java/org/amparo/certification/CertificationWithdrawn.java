package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/**
 * The official withdrew a signed certification.
 *
 * @param watched whether the case's process still ran
 */
public record CertificationWithdrawn(
    AgencyId agencyId, CaseId caseId, boolean watched, Map<String, String> details)
    implements DomainEvent {

  @Override
  public String act() {
    return "CERTIFICATION_WITHDRAWN";
  }
}
