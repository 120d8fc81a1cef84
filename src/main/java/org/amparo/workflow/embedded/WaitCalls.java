package org.amparo.workflow.embedded;

import org.operaton.bpm.engine.delegate.DelegateExecution;

/**
 * Called by translated models where an instance begins to wait for a message. Public because the
 * engine's expressions reach only public classes.
 */
public final class WaitCalls {

  static final String NAME = "amparoWaits";

  private final CaseWork work;
  private final Messages messages;

  WaitCalls(CaseWork work, Messages messages) {
    this.work = work;
    this.messages = messages;
  }

  public void appeared(DelegateExecution execution) {
    var key = CaseKey.of(execution);
    work.lock(key);
    work.waits(key, messages::deliverKept);
  }
}
