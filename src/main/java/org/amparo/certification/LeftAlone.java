package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;

/**
 * Whoever had a form whose day is over wants nothing more of us. The case stays as it is.
 *
 * @param offered whether the offer of a new form was still open
 */
public record LeftAlone(
    AgencyId agencyId, CaseId caseId, boolean offered, Map<String, String> details)
    implements DomainEvent {

  static LeftAlone of(CaseFile file, boolean offered, Map<String, String> details) {
    return new LeftAlone(file.agency(), file.id(), offered, details);
  }

  @Override
  public String act() {
    return "REQUEST_CANCELLED";
  }
}
