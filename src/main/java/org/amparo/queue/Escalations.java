package org.amparo.queue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.DomainEvent;

/** Brings one task before the supervisor, as the service itself and for its agency alone. */
@ApplicationScoped
class Escalations {

  private final Tasks tasks;
  private final CurrentActor current;
  private final Event<DomainEvent> news;

  Escalations(Tasks tasks, CurrentActor current, Event<DomainEvent> news) {
    this.tasks = tasks;
    this.current = current;
    this.news = news;
  }

  /** Its day is near. */
  @ActivateRequestContext
  void warn(AgencyId agency, UUID id) {
    escalate(agency, id, task -> task.escalation().isEmpty(), Task::warn, "TASK_DUE_SOON");
  }

  /** Its day has passed. */
  @ActivateRequestContext
  void flag(AgencyId agency, UUID id) {
    escalate(agency, id, task -> !task.isOverdue(), Task::becomeOverdue, "TASK_OVERDUE");
  }

  private void escalate(
      AgencyId agency, UUID id, Predicate<Task> stillDue, Consumer<Task> flag, String act) {
    current.actAs(Actor.system(agency));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var task = tasks.findById(id, LockModeType.PESSIMISTIC_WRITE);
              if (task != null && task.isOpen() && stillDue.test(task)) {
                flag.accept(task);
                news.fire(TaskMoved.of(task, act));
              }
            });
  }
}
