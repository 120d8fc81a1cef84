package org.amparo.partner;

import static org.amparo.kernel.Gauges.gauge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.amparo.identity.AgencyWall;

/** How messages to partner systems go, without a word of which. */
@Startup // its figures are watched from the first minute on
@Singleton
class PartnerMetrics {

  private static final String FIGURES =
      """
      select coalesce(extract(epoch from cast(:now as timestamptz) - min(d.made_at)
          filter (where s.state = 'ACTIVE' and d.first_at is null)), 0),
        (select count(*) from partner_subscription where state = 'STOPPED')
      from partner_delivery d join partner_subscription s on s.id = d.subscription_id
      where d.state = 'WAITING'
      """;

  private final EntityManager entities;
  private final AgencyWall wall;
  private final Clock clock;
  private final MeterRegistry meters;
  private final AtomicLong oldest;
  private final AtomicLong stopped;

  PartnerMetrics(EntityManager entities, AgencyWall wall, Clock clock, MeterRegistry meters) {
    this.entities = entities;
    this.wall = wall;
    this.clock = clock;
    this.meters = meters;
    this.oldest =
        gauge(
            meters,
            "amparo.partner.oldest.seconds",
            "Age of the oldest message to a partner system that was not tried yet.");
    this.stopped =
        gauge(
            meters,
            "amparo.partner.stopped",
            "Partner systems that are sent nothing until an administrator has looked.");
  }

  void count(Answer answer) {
    var trouble = answer.trouble();
    String outcome = trouble == null ? "taken" : trouble.name().toLowerCase(Locale.ROOT);
    Counter.builder("amparo.partner.attempts")
        .description("Attempts to bring a message to a partner system, by what came of them.")
        .tag("outcome", outcome)
        .register(meters)
        .increment();
  }

  @Scheduled(every = "30s", delayed = "15s")
  void measure() {
    var figures =
        wall.acrossAgencies(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () ->
                            (Object[])
                                entities
                                    .createNativeQuery(FIGURES, Object[].class)
                                    .setParameter("now", clock.instant())
                                    .getSingleResult()));
    oldest.set(((Number) figures[0]).longValue());
    stopped.set(((Number) figures[1]).longValue());
  }
}
