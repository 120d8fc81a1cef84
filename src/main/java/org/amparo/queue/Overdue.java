package org.amparo.queue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.DomainEvent;

/** Flags one overdue task, as the service itself and for its agency alone. */
@ApplicationScoped
class Overdue {

  private final Tasks tasks;
  private final CurrentActor current;
  private final Event<DomainEvent> news;

  Overdue(Tasks tasks, CurrentActor current, Event<DomainEvent> news) {
    this.tasks = tasks;
    this.current = current;
    this.news = news;
  }

  @ActivateRequestContext
  void flag(AgencyId agency, UUID id) {
    current.actAs(Actor.system(agency));
    QuarkusTransaction.requiringNew().run(() -> flag(id));
  }

  private void flag(UUID id) {
    var task = tasks.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (task != null && task.isOpen() && !task.isOverdue()) {
      task.becomeOverdue();
      news.fire(TaskMoved.of(task, "TASK_OVERDUE"));
    }
  }
}
