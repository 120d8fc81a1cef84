package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;

/** The agency told the requester in writing that the answer will be late. */
public record AnswerDelayed(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  static AnswerDelayed of(CaseFile file, Map<String, String> details) {
    return new AnswerDelayed(file.agency(), file.id(), details);
  }

  @Override
  public String act() {
    return "ANSWER_DELAYED";
  }
}
