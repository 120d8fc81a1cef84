package org.amparo.queue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.DomainEvents;

/** Brings tasks before the supervisor, as the service itself and for their agency alone. */
@ApplicationScoped
class Escalations {

  private final Tasks tasks;
  private final CurrentActor current;
  private final Event<DomainEvents> news;

  Escalations(Tasks tasks, CurrentActor current, Event<DomainEvents> news) {
    this.tasks = tasks;
    this.current = current;
    this.news = news;
  }

  /**
   * Their day is near.
   *
   * @param ids of tasks of as many cases
   */
  @ActivateRequestContext
  void warn(AgencyId agency, Collection<UUID> ids) {
    escalate(agency, ids, task -> task.escalation().isEmpty(), Task::warn, "TASK_DUE_SOON");
  }

  /**
   * Their day has passed.
   *
   * @param ids of tasks of as many cases
   */
  @ActivateRequestContext
  void flag(AgencyId agency, Collection<UUID> ids) {
    escalate(agency, ids, task -> !task.isOverdue(), Task::becomeOverdue, "TASK_OVERDUE");
  }

  private void escalate(
      AgencyId agency,
      Collection<UUID> ids,
      Predicate<Task> stillDue,
      Consumer<Task> flag,
      String act) {
    current.actAs(Actor.system(agency));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              List<Task> due = tasks.open(ids).stream().filter(stillDue).toList();
              due.forEach(flag);
              news.fire(new DomainEvents(due.stream().map(t -> TaskMoved.of(t, act)).toList()));
            });
  }
}
