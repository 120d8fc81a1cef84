package org.amparo.workflow;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;

/** One service task to do for a case, with the headers that the model gives it. */
public record Job(CaseId caseId, AgencyId agencyId, Map<String, String> headers) {

  public Job {
    headers = Map.copyOf(headers);
  }
}
