package org.amparo.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.identity.AgencyWall;
import org.amparo.partner.Deliveries.Waiting;
import org.jboss.logging.Logger;

/**
 * Looks for messages that are due and sends them, a few to each system at a time, so that one that
 * hangs has its own places and takes nobody else's. One that failed is tried by one message alone.
 */
@Singleton
class Rounds {

  private static final Logger LOG = Logger.getLogger(Rounds.class);

  private final Deliveries deliveries;
  private final Errand errand;
  private final PartnerSettings settings;
  private final AgencyWall wall;
  private final Clock clock;
  private final Map<UUID, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "partner-messages");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean stopping;

  Rounds(
      Deliveries deliveries,
      Errand errand,
      PartnerSettings settings,
      AgencyWall wall,
      Clock clock) {
    this.deliveries = deliveries;
    this.errand = errand;
    this.settings = settings;
    this.wall = wall;
    this.clock = clock;
  }

  @Scheduled(
      every = "${amparo.partner.look:1s}",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    turn();
  }

  /** What it sets going, each of which ends by itself. */
  List<CompletableFuture<Void>> turn() {
    var begun = new ArrayList<CompletableFuture<Void>>();
    for (var waiting : waiting()) {
      int most = waiting.failing() ? 1 : Math.min(settings.atOnce(), waiting.messages());
      for (int i = 0; i < most && !stopping && takePlace(waiting.subscription(), most); i++) {
        begun.add(CompletableFuture.runAsync(() -> send(waiting), threads));
      }
    }
    return begun;
  }

  private List<Waiting> waiting() {
    return wall.acrossAgencies(
        () -> QuarkusTransaction.requiringNew().call(() -> deliveries.waiting(clock.instant())));
  }

  private boolean takePlace(UUID subscription, int most) {
    var places = places(subscription);
    if (all.incrementAndGet() > settings.overall()) {
      all.decrementAndGet();
      return false;
    }
    if (places.incrementAndGet() > most) {
      places.decrementAndGet();
      all.decrementAndGet();
      return false;
    }
    return true;
  }

  private AtomicInteger places(UUID subscription) {
    return underWay.computeIfAbsent(subscription, id -> new AtomicInteger());
  }

  /** One message after the other, until nothing is due or one does not arrive. */
  private void send(Waiting to) {
    try {
      boolean arrived = true;
      while (arrived && !stopping) {
        arrived = errand.run(to.agency(), to.subscription());
      }
    } catch (RuntimeException e) {
      // what was taken is taken again when its time is over
      LOG.warnf("Messages to a partner system wait (%s).", e.getClass().getSimpleName());
    } finally {
      places(to.subscription()).decrementAndGet();
      all.decrementAndGet();
    }
  }

  void stop(@Observes ShutdownEvent shutdown) {
    stopping = true;
    threads.shutdown();
  }
}
