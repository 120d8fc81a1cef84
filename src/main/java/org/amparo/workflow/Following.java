package org.amparo.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import org.amparo.kernel.CaseId;
import org.amparo.referral.ProcessFollowing;

/** Whether the engine still owes a case its next tasks. */
@ApplicationScoped
class Following implements ProcessFollowing {

  private final ProcessEngine engine;

  Following(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public boolean isBehind(CaseId caseId) {
    return engine.follows() && engine.isBehind(caseId);
  }
}
