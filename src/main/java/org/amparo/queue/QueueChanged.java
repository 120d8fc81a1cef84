package org.amparo.queue;

import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;

/**
 * A task came into a queue, left it, or has another place in it. The record does not need it, since
 * it holds the act behind it; who looks at the queue does.
 */
public record QueueChanged(AgencyId agencyId, CaseId caseId, UUID task) {

  static QueueChanged of(Task task) {
    return new QueueChanged(task.agency(), task.caseId(), task.id());
  }
}
