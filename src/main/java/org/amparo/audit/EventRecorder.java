package org.amparo.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.DomainEvent;

/** Puts every domain event on record, in the transaction that raised it. */
@ApplicationScoped
class EventRecorder {

  private final AuditLog log;
  private final CurrentActor current;

  EventRecorder(AuditLog log, CurrentActor current) {
    this.log = log;
    this.current = current;
  }

  void record(@Observes @Priority(DomainEvent.Order.AUDIT) DomainEvent event) {
    log.act(current.actor(), event);
  }

  void record(@Observes @Priority(DomainEvent.Order.AUDIT) AgencyEvent event) {
    log.agencyEntry(
        current.actor(), event.agencyId(), Kind.AGENCY_CHANGE, event.act(), event.details());
  }
}
