package org.amparo.workflow.embedded;

import java.util.Objects;
import org.amparo.workflow.OpenedTask;
import org.amparo.workflow.TaskMirror;
import org.operaton.bpm.engine.delegate.DelegateTask;
import org.operaton.bpm.engine.task.IdentityLink;

/**
 * Called by translated models when a step opens or is withdrawn. Public because the engine's
 * expressions reach only public classes.
 */
public final class MirrorCalls {

  static final String NAME = "amparoMirror";

  private final TaskMirror mirror;
  private final CaseWork work;

  MirrorCalls(TaskMirror mirror, CaseWork work) {
    this.mirror = mirror;
    this.work = work;
  }

  public void opened(DelegateTask task, String step) {
    // a task's own variables would be asked of the database; it has none
    var key = CaseKey.of(task.getExecution());
    work.lock(key);
    var roles =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    mirror.opened(new OpenedTask(task.getId(), key.caseId(), key.agencyId(), step, roles));
  }

  public void withdrawn(DelegateTask task) {
    work.lock(CaseKey.of(task.getExecution()));
    mirror.withdrawn(task.getId());
  }
}
