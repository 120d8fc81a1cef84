package org.amparo.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.DomainEvents;

/** Counts acts that were committed, by their code alone. */
@ApplicationScoped
class ActMetrics {

  private final MeterRegistry meters;

  ActMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
    Counter.builder("amparo.acts")
        .description("Acts that were committed, by their code.")
        .tag("act", event.act())
        .register(meters)
        .increment();
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvents events) {
    events.all().forEach(this::count);
  }
}
