package org.amparo.workflow.embedded;

import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.ProcessVariables;
import org.operaton.bpm.engine.delegate.VariableScope;

/** The case that an instance works on; every instance carries it. */
record CaseKey(CaseId caseId, AgencyId agencyId) {

  static CaseKey of(VariableScope scope) {
    return new CaseKey(
        CaseId.of((String) scope.getVariable(ProcessVariables.CASE)),
        new AgencyId((String) scope.getVariable(ProcessVariables.AGENCY)));
  }
}
