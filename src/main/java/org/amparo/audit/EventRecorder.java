package org.amparo.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.DomainEvents;

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

  void record(@Observes @Priority(DomainEvent.Order.AUDIT) DomainEvents events) {
    log.acts(current.actor(), events.all());
  }

  void record(@Observes @Priority(DomainEvent.Order.AUDIT) AgencyEvent event) {
    var kind = event.isSignIn() ? Kind.SIGN_IN : Kind.AGENCY_CHANGE;
    // nobody acts yet while somebody signs in
    var actor = current.known().orElseGet(() -> Actor.system(event.agencyId()));
    log.agencyEntry(actor, event.agencyId(), kind, event.act(), event.details());
  }
}
