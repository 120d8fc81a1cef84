package org.amparo.queue;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/** A task changed hands. */
public record TaskMoved(AgencyId agencyId, CaseId caseId, String act, Map<String, String> details)
    implements DomainEvent {

  static TaskMoved of(Task task, String act) {
    return of(task, act, Map.of());
  }

  static TaskMoved of(Task task, String act, Map<String, String> more) {
    var details = new java.util.TreeMap<>(more);
    details.put("step", task.step().name());
    details.put("task", task.id().toString());
    return new TaskMoved(task.agency(), task.caseId(), act, details);
  }
}
