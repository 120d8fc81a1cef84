package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/**
 * The requester reported that the petition was filed.
 *
 * @param watched whether the filing window was still watched; a filing in time may be reported late
 * @param offered whether the window is over and an offer of a new form is all that is left open
 */
public record PetitionFiled(
    AgencyId agencyId, CaseId caseId, boolean watched, boolean offered, Map<String, String> details)
    implements DomainEvent {

  @Override
  public String act() {
    return "PETITION_FILED";
  }
}
