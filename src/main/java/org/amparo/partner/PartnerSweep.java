package org.amparo.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.amparo.identity.AgencyWall;

/**
 * Drops what was kept long enough: the log of messages, and secrets whose time is over. Tells of
 * consents whose day is over.
 */
@Singleton
class PartnerSweep {

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Attempts attempts;
  private final EndedConsents consents;
  private final PartnerSettings settings;
  private final AgencyWall wall;
  private final Clock clock;

  PartnerSweep(
      Subscriptions subscriptions,
      Deliveries deliveries,
      Attempts attempts,
      EndedConsents consents,
      PartnerSettings settings,
      AgencyWall wall,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.consents = consents;
    this.settings = settings;
    this.wall = wall;
    this.clock = clock;
  }

  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    wall.acrossAgencies(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      subscriptions.tidy();
                      subscriptions.flush();
                      consents.tell(clock.instant());
                      var before = clock.instant().minus(settings.keep());
                      attempts.purge(before);
                      return deliveries.purge(before);
                    }));
  }
}
