package org.amparo.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.AgencyId;
import org.jboss.logging.Logger;

/** Goes on with confirmed purges; after a stop or a death it begins where it ended. */
@Singleton
class PurgeSweep {

  private static final Logger LOG = Logger.getLogger(PurgeSweep.class);

  private record Confirmed(AgencyId agency, UUID run) {}

  private final Purges purges;
  private final PurgeWork work;
  private final AgencyWall wall;

  PurgeSweep(Purges purges, PurgeWork work, AgencyWall wall) {
    this.purges = purges;
    this.work = work;
    this.wall = wall;
  }

  @Scheduled(
      every = "${amparo.retention.purge-every:10s}",
      delayed = "15s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    for (var confirmed : confirmed()) {
      int taken = 0;
      while (work.next(confirmed.agency(), confirmed.run())) {
        taken++;
      }
      LOG.infof("Purge %s: %d cases were looked at.", confirmed.run(), taken);
    }
  }

  private List<Confirmed> confirmed() {
    return wall.acrossAgencies(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        purges.find("state", PurgeRun.State.CONFIRMED).stream()
                            .map(run -> new Confirmed(new AgencyId(run.agencyId()), run.id()))
                            .toList()));
  }
}
