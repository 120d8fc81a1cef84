package org.amparo.live;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;
import org.amparo.access.Grants.GrantChanged;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.DomainEvents;
import org.amparo.queue.AgencyTasksChanged;
import org.amparo.queue.QueueChanged;
import org.amparo.queue.TaskMoved;

/**
 * Gathers what an act changes and writes it when the act is about to commit: one row for a case,
 * however much was done to it, and none for an act that is undone.
 */
@ApplicationScoped
class ActChanges {

  private record Key(AgencyId agency) {}

  private final TransactionSynchronizationRegistry transaction;
  private final ChangeRows rows;

  ActChanges(TransactionSynchronizationRegistry transaction, ChangeRows rows) {
    this.transaction = transaction;
    this.rows = rows;
  }

  void heard(@Observes @Priority(DomainEvent.Order.NOTICE) DomainEvent event) {
    var change = gathered(event.agencyId()).of(event.caseId());
    if (event instanceof TaskMoved moved) {
      change.task(UUID.fromString(moved.details().get("task")));
      return;
    }
    change.acted();
    if (event instanceof GrantChanged changed) {
      change.grant(UUID.fromString(changed.details().get("grant")));
    }
  }

  void heard(@Observes @Priority(DomainEvent.Order.NOTICE) DomainEvents events) {
    events.all().forEach(this::heard);
  }

  void heard(@Observes QueueChanged changed) {
    gathered(changed.agencyId()).of(changed.caseId()).task(changed.task());
  }

  void heard(@Observes AgencyTasksChanged changed) {
    gathered(changed.agencyId()).queues();
  }

  private Gathered gathered(AgencyId agency) {
    if (transaction.getResource(new Key(agency)) instanceof Gathered before) {
      return before;
    }
    var begun = new Gathered(agency);
    transaction.putResource(new Key(agency), begun);
    transaction.registerInterposedSynchronization(new AtTheEnd(begun));
    return begun;
  }

  private final class AtTheEnd implements Synchronization {

    private final Gathered gathered;

    AtTheEnd(Gathered gathered) {
      this.gathered = gathered;
    }

    @Override
    public void beforeCompletion() {
      rows.write(gathered);
    }

    @Override
    public void afterCompletion(int status) {
      // the dispatcher looks for what was committed; nobody has to call it
    }
  }
}
