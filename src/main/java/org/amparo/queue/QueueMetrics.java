package org.amparo.queue;

import static org.amparo.kernel.Gauges.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.amparo.identity.AgencyWall;
import org.amparo.identity.Role;

/** How much waits in the queues and how long the oldest task has waited, over all agencies. */
@Startup // its figures are watched from the first minute on
@ApplicationScoped
class QueueMetrics {

  private static final int CAP = 10_000;

  private static final String WAITING =
      "Tasks that wait for the role, over all agencies; counted up to " + CAP + ".";

  private static final String OLDEST =
      "Seconds that the role's oldest waiting task has waited, over all agencies.";

  private static final String UNALERTED =
      "Seconds since the day of a task passed of which no supervisor was told, over all agencies; more"
          + " than the sweep's pause is wrong.";

  private final Tasks tasks;
  private final AgencyWall wall;
  private final Clock clock;
  private final Map<Role, AtomicLong> waiting = new EnumMap<>(Role.class);
  private final Map<Role, AtomicLong> oldest = new EnumMap<>(Role.class);
  private final AtomicLong unalerted;

  QueueMetrics(Tasks tasks, AgencyWall wall, Clock clock, MeterRegistry meters) {
    this.tasks = tasks;
    this.wall = wall;
    this.clock = clock;
    unalerted = gauge(meters, "amparo.queue.unalerted.seconds", UNALERTED);
    for (Role role : Role.values()) {
      var tags = Tags.of("role", role.groupName());
      waiting.put(role, gauge(meters, "amparo.queue.waiting", tags, WAITING));
      oldest.put(role, gauge(meters, "amparo.queue.oldest.seconds", tags, OLDEST));
    }
  }

  @Scheduled(every = "30s", delayed = "10s")
  @Transactional
  void measure() {
    wall.acrossAgencies(
        () -> {
          waiting.forEach((role, gauge) -> gauge.set(tasks.countWaitingEverywhere(role, CAP)));
          oldest.forEach((role, gauge) -> gauge.set(age(role)));
          unalerted.set(unalerted(clock.instant()));
          return null;
        });
  }

  private long unalerted(Instant now) {
    return Stream.of(tasks.toWarnOf(now, 1), tasks.newlyOverdue(now, 1))
        .flatMap(List::stream)
        .mapToLong(task -> Duration.between(task.dueAt(), now).toSeconds())
        .max()
        .orElse(0);
  }

  private long age(Role role) {
    return tasks
        .oldestWaitingEverywhere(role)
        .map(since -> Duration.between(since, clock.instant()).toSeconds())
        .orElse(0L);
  }
}
