package org.amparo.queue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.AgencyId;

/**
 * Finds tasks whose day is near and those whose day has passed. A timer of the process could not
 * follow a due that moves, so the queue looks for itself.
 */
@ApplicationScoped
class DueSweep {

  /** A backlog on paper may bring thousands at once; whoever claims one of a batch waits for it. */
  private static final int AT_ONCE = 200;

  private final Tasks tasks;
  private final Escalations escalations;
  private final QueueSettings settings;
  private final AgencyWall wall;
  private final Clock clock;

  DueSweep(
      Tasks tasks, Escalations escalations, QueueSettings settings, AgencyWall wall, Clock clock) {
    this.tasks = tasks;
    this.escalations = escalations;
    this.settings = settings;
    this.wall = wall;
    this.clock = clock;
  }

  @Scheduled(
      every = "{amparo.queue.sweep-every:5m}",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    each(this::pastTheirDay, escalations::flag);
    each(this::nearTheirDay, escalations::warn);
  }

  /** Batch by batch until none is left: what was escalated or closed is not found again. */
  private static void each(
      Supplier<List<Task>> find, BiConsumer<AgencyId, Collection<UUID>> escalate) {
    for (var batch = find.get(); !batch.isEmpty(); batch = find.get()) {
      var cases = new HashSet<>();
      batch.stream()
          .filter(task -> cases.add(task.caseId()))
          .collect(
              Collectors.groupingBy(
                  Task::agency,
                  Collectors.mapping(Task::id, Collectors.toCollection(HashSet::new))))
          .forEach(escalate);
    }
  }

  @Transactional
  List<Task> nearTheirDay() {
    var soon = clock.instant().plus(settings.warnBefore());
    return wall.acrossAgencies(() -> tasks.toWarnOf(soon, AT_ONCE));
  }

  @Transactional
  List<Task> pastTheirDay() {
    return wall.acrossAgencies(() -> tasks.newlyOverdue(clock.instant(), AT_ONCE));
  }
}
