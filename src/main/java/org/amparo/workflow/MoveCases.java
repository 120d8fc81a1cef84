package org.amparo.workflow;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.amparo.identity.AgencyWall;
import org.jboss.logging.Logger;

/**
 * Moves every running case from one engine to another, proves that both lists of open steps are
 * equal, and ends the service. Each process goes over in one transaction, so a move that was cut
 * off goes on when it is started again.
 */
@Singleton
class MoveCases {

  private static final Logger LOG = Logger.getLogger(MoveCases.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int SECONDS = 600;

  /** After the chosen engine has started. */
  private static final int LATER = Interceptor.Priority.APPLICATION + 900;

  private final List<EngineKind> kinds;
  private final CaseLock lock;
  private final AgencyWall wall;
  private final WorkflowConfig workflow;
  private final MoveConfig config;

  MoveCases(
      @All List<EngineKind> kinds,
      CaseLock lock,
      AgencyWall wall,
      WorkflowConfig workflow,
      MoveConfig config) {
    this.kinds = kinds;
    this.lock = lock;
    this.wall = wall;
    this.workflow = workflow;
    this.config = config;
  }

  /** Beside the start, for which the engine's own threads may still wait. */
  void begin(@Observes @Priority(LATER) StartupEvent startup) {
    if (config.from().isEmpty()) {
      return;
    }
    var leaving = named(config.from().get()).departures();
    var engine = named(workflow.engine());
    var taking = engine.newcomers();
    new Thread(() -> Quarkus.asyncExit(exit(leaving, taking, engine.port())), "move-cases").start();
  }

  private EngineKind named(String name) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "AMPARO_WORKFLOW_MOVE_FROM is '%s', and there is no such engine."
                        .formatted(name)));
  }

  private int exit(Departures from, Newcomers to, ProcessEngine port) {
    try {
      return move(from, to, port) ? 0 : 1;
    } catch (RuntimeException failure) {
      LOG.error("The cases were not moved. Start the move again when this is mended.", failure);
      return 1;
    }
  }

  private boolean move(Departures from, Newcomers to, ProcessEngine port) {
    var obstacles = turn(from::obstacles);
    if (!obstacles.isEmpty()) {
      LOG.errorf("Nothing was moved. %s", String.join(" ", obstacles));
      return false;
    }
    var standing = turn(from::standing);
    LOG.infof("%d processes are to be moved.", standing.size());
    standing.forEach(process -> over(process, from, to, port));
    return hasArrived(to) && isEqual(to);
  }

  private void over(StandingProcess process, Departures from, Newcomers to, ProcessEngine port) {
    QuarkusTransaction.requiringNew()
        .timeout(SECONDS)
        .run(
            () -> {
              lock.lock(process.caseId(), process.agencyId());
              to.take(process);
              from.forget(
                  process,
                  (message, variables) ->
                      port.send(message, process.caseId(), process.agencyId(), variables));
            });
  }

  private boolean hasArrived(Newcomers to) {
    boolean all = comesTrue(() -> turn(to::pending) == 0);
    if (!all) {
      LOG.errorf(
          "%d steps have not arrived. See GET /api/engine and the cluster's incidents, then start"
              + " the move again: it goes on from here.",
          turn(to::pending));
    }
    return all;
  }

  /** Searches run behind, so the lists may need a while to be equal. */
  private boolean isEqual(Newcomers to) {
    boolean equal = comesTrue(() -> turn(to::differences).isEmpty());
    if (equal) {
      LOG.infof("The queues and the engine have the same lists: %s", turn(to::summary));
    } else {
      List<String> differences = turn(to::differences);
      LOG.errorf("The queues and the engine differ: %s.", String.join("; ", differences));
    }
    return equal;
  }

  private boolean comesTrue(Supplier<Boolean> condition) {
    var until = Instant.now().plus(config.patience());
    while (!condition.get()) {
      if (Instant.now().isAfter(until)) {
        return false;
      }
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  private <T> T turn(Supplier<T> work) {
    return wall.acrossAgencies(
        () -> QuarkusTransaction.requiringNew().timeout(SECONDS).call(work::get));
  }
}
