package org.amparo.review;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/**
 * The requester answered what the unit had asked.
 *
 * @param awaited whether the review waited for it; a late answer moves nothing
 */
public record InformationReceived(
    AgencyId agencyId, CaseId caseId, boolean awaited, Map<String, String> details)
    implements DomainEvent {

  @Override
  public String act() {
    return "INFORMATION_RECEIVED";
  }
}
