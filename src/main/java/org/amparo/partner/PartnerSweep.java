package org.amparo.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.amparo.identity.AgencyWall;

/** Drops what was kept long enough: the log of messages, and secrets whose time is over. */
@Singleton
class PartnerSweep {

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final PartnerSettings settings;
  private final AgencyWall wall;
  private final Clock clock;

  PartnerSweep(
      Subscriptions subscriptions,
      Deliveries deliveries,
      PartnerSettings settings,
      AgencyWall wall,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
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
                      return deliveries.purge(clock.instant().minus(settings.keep()));
                    }));
  }
}
