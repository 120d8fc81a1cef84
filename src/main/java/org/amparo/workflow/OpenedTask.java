package org.amparo.workflow;

import java.util.List;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;

/**
 * A step that waits for a person.
 *
 * @param engineTask the engine's id, for {@link ProcessEngine#complete}; never shown to anybody
 * @param step the step's stable code, the model's form reference
 * @param roles who may do it, the model's candidate groups
 */
public record OpenedTask(
    String engineTask, CaseId caseId, AgencyId agencyId, String step, List<String> roles) {

  public OpenedTask {
    roles = List.copyOf(roles);
  }
}
