package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.OwnWork;
import org.amparo.access.Tie;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseId;
import org.amparo.queue.Queues;
import org.jspecify.annotations.Nullable;

/** Tasks make a case somebody's own: one that they did, or one that is open for them. */
@ApplicationScoped
class TasksOfCase implements OwnWork {

  private final Queues queues;

  TasksOfCase(Queues queues) {
    this.queues = queues;
  }

  @Override
  public Optional<Tie> tie(Actor actor, CaseId caseId, @Nullable UUID item) {
    var tasks = queues.allOf(caseId);
    if (tasks.stream().anyMatch(task -> task.isDoneBy(actor))) {
      return Optional.of(Tie.DID_A_TASK);
    }
    return tasks.stream().anyMatch(task -> task.isOpenFor(actor))
        ? Optional.of(Tie.OPEN_TASK)
        : Optional.empty();
  }
}
