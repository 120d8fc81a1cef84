package org.amparo.takeover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.amparo.identity.Actor;
import org.amparo.identity.AgencyWall;
import org.jboss.logging.Logger;

/**
 * Makes cases of the lines of files that were confirmed. Each batch is a transaction of its own, so
 * that a stop leaves whole cases and costs nothing, and several instances share the work.
 */
@Singleton
class BacklogRun {

  private static final Logger LOG = Logger.getLogger(BacklogRun.class);

  private final Backlogs backlogs;
  private final BacklogFiling filing;
  private final TakeoverSettings settings;
  private final AgencyWall wall;
  private final Clock clock;
  private final ExecutorService threads;
  private volatile boolean stopping;

  BacklogRun(
      Backlogs backlogs,
      BacklogFiling filing,
      TakeoverSettings settings,
      AgencyWall wall,
      Clock clock) {
    this.backlogs = backlogs;
    this.filing = filing;
    this.settings = settings;
    this.wall = wall;
    this.clock = clock;
    this.threads =
        Executors.newFixedThreadPool(
            settings.workers(),
            work -> {
              var one = new Thread(work, "backlog");
              one.setDaemon(true);
              return one;
            });
  }

  @Scheduled(
      every = "${amparo.takeover.look:2s}",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    for (var file : confirmed()) {
      var workers =
          IntStream.range(0, settings.workers())
              .mapToObj(i -> CompletableFuture.runAsync(() -> work(file), threads))
              .toList();
      workers.forEach(CompletableFuture::join);
    }
  }

  /**
   * Until no line is left that nobody else has in hand. Not on the scheduler's own thread, which
   * has one context for all batches.
   */
  private void work(BacklogFile file) {
    try {
      while (!stopping && filing.next(file, settings.batch())) {
        // the next batch
      }
    } catch (RuntimeException e) {
      // what was not filed is taken up again
      LOG.warnf("The backlog %s waits (%s).", file.id(), e.getClass().getSimpleName());
    }
  }

  private List<BacklogFile> confirmed() {
    return wall.acrossAgencies(() -> QuarkusTransaction.requiringNew().call(backlogs::confirmed));
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tidy() {
    var before = clock.instant().minus(settings.keep());
    wall.acrossAgencies(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      var old = backlogs.old(before);
                      old.forEach(file -> backlogs.close(Actor.system(file.agency()), file));
                      backlogs.flush();
                      return old.size();
                    }));
  }

  void stop(@Observes ShutdownEvent shutdown) {
    stopping = true;
    threads.shutdown();
  }
}
