package org.amparo.queue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.amparo.identity.AgencyWall;

/**
 * Finds tasks whose day has passed. A timer of the process could not follow a due that moves, so
 * the queue looks for itself.
 */
@ApplicationScoped
class DueSweep {

  private static final int AT_ONCE = 500;

  private final Tasks tasks;
  private final Overdue overdue;
  private final AgencyWall wall;
  private final Clock clock;

  DueSweep(Tasks tasks, Overdue overdue, AgencyWall wall, Clock clock) {
    this.tasks = tasks;
    this.overdue = overdue;
    this.wall = wall;
    this.clock = clock;
  }

  @Scheduled(
      every = "{amparo.queue.sweep-every:5m}",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    find().forEach(task -> overdue.flag(task.agency(), task.id()));
  }

  @Transactional
  List<Task> find() {
    return wall.acrossAgencies(() -> tasks.newlyOverdue(clock.instant(), AT_ONCE));
  }
}
