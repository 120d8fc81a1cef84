package org.amparo.workflow.zeebe;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Spans;
import org.amparo.workflow.CaseLock;
import org.amparo.workflow.Job;
import org.amparo.workflow.OpenedTask;
import org.amparo.workflow.TaskMirror;
import org.amparo.workflow.Worker;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of a job once, however often the job comes: in one transaction under the case lock,
 * as the service itself and for the case's agency, the work and the row that it was done.
 */
@Singleton
class Arrivals {

  private static final int SECONDS = 30;
  private static final String CREATING = "CREATING";
  private static final String CANCELING = "CANCELING";

  private final Map<String, Worker> workers;
  private final TaskMirror mirror;
  private final CaseLock lock;
  private final AgencyWall wall;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Instances instances;
  private final Stops stops;
  private final Seams seams;
  private final ZeebeConfig config;
  private final Spans spans;
  private @Nullable Models models;

  Arrivals(
      @All List<Worker> workers,
      TaskMirror mirror,
      CaseLock lock,
      AgencyWall wall,
      Inbox inbox,
      Outbox outbox,
      Instances instances,
      Stops stops,
      Seams seams,
      ZeebeConfig config,
      Spans spans) {
    this.workers =
        workers.stream().collect(Collectors.toUnmodifiableMap(Worker::type, Function.identity()));
    this.mirror = mirror;
    this.lock = lock;
    this.wall = wall;
    this.inbox = inbox;
    this.outbox = outbox;
    this.instances = instances;
    this.stops = stops;
    this.seams = seams;
    this.config = config;
    this.spans = spans;
  }

  /** Before the first job comes. */
  void know(Models models) {
    this.models = models;
  }

  Set<String> types() {
    return workers.keySet();
  }

  /**
   * What the engine learns from the work, the same at every coming.
   *
   * @throws JobRefused if doing it again later would not help
   */
  Map<String, Object> apply(Arrival arrival) {
    try (var span = spans.begin("job " + arrival.type(), arrival.caseId())) {
      var result =
          QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> inTransaction(arrival));
      if (result == null) {
        throw new JobRefused("INSTANCE_TOO_MANY");
      }
      return result;
    }
  }

  /** Null for an instance that must not run; that it is to be ended is then kept. */
  private @Nullable Map<String, Object> inTransaction(Arrival arrival) {
    var agency =
        wall.acrossAgencies(() -> instances.agencyOf(arrival.caseId()))
            .orElseThrow(() -> new JobRefused("UNKNOWN_CASE"));
    lock.lock(arrival.caseId(), agency);
    var before = inbox.done(arrival);
    if (before.isPresent()) {
      return before.get();
    }
    if (arrival.start() != null && !instances.seen(arrival.start(), arrival.instanceKey())) {
      endInstance(arrival, agency);
      return null;
    }
    var result = work(arrival, agency);
    seams.reached(Seam.JOB_WORKED, arrival.jobKey());
    return result;
  }

  private void endInstance(Arrival arrival, AgencyId agency) {
    outbox.write(
        CommandKind.CANCEL_INSTANCE,
        new EngineKey(config.name(), arrival.instanceKey()).toString(),
        arrival.caseId(),
        agency,
        UUID.randomUUID(),
        Map.of(),
        Expected.NOTHING);
  }

  private Map<String, Object> work(Arrival arrival, AgencyId agency) {
    if (!arrival.event().isEmpty()) {
      inbox.keep(arrival, agency, mirror(arrival, agency), Map.of(), Expected.NOTHING);
      return Map.of();
    }
    var stop = stops.reached(arrival);
    if (stop.isPresent()) {
      return passedBy(stop.get(), arrival, agency);
    }
    var worker = workers.get(arrival.type());
    if (worker == null) {
      throw new JobRefused("NO_WORKER");
    }
    var job = new Job(arrival.caseId(), agency, arrival.headers());
    var result = models().guard().check(worker.run(job));
    var expected = models().expectations().after(arrival.process(), arrival.element(), result);
    inbox.keep(arrival, agency, "WORKED", result, expected);
    return result;
  }

  /** Work that was done before the case was moved here, with what the process knew since. */
  private Map<String, Object> passedBy(Route.Stop stop, Arrival arrival, AgencyId agency) {
    var known = models().guard().check(stop.variables());
    inbox.keep(arrival, agency, "PASSED_BY", known, Expected.UNKNOWN);
    return known;
  }

  private String mirror(Arrival arrival, AgencyId agency) {
    if (arrival.taskKey() == null) {
      throw new JobRefused("NO_TASK_KEY");
    }
    var task = new EngineKey(config.name(), arrival.taskKey()).toString();
    return switch (arrival.event()) {
      case CREATING -> opened(arrival, agency, task);
      case CANCELING -> {
        mirror.withdrawn(task);
        yield "WITHDRAWN";
      }
      default -> throw new JobRefused("UNKNOWN_EVENT");
    };
  }

  /** Two threads may have the opening and the end of a step; under the lock the end has won. */
  private String opened(Arrival arrival, AgencyId agency, String task) {
    if (inbox.isWithdrawn(arrival.taskKey())) {
      return "PASSED_OVER";
    }
    var stop = stops.reached(arrival);
    if (stop.isPresent()) {
      return stops.opened(stop.get(), arrival, agency, task, models().expectations());
    }
    var step =
        models()
            .book()
            .step(arrival.process(), arrival.element())
            .orElseThrow(() -> new JobRefused("UNKNOWN_STEP"));
    var roles = arrival.roles().isEmpty() ? step.roles() : arrival.roles();
    mirror.opened(new OpenedTask(task, arrival.caseId(), agency, step.step(), roles));
    return "OPENED";
  }

  private Models models() {
    if (models == null) {
      throw new IllegalStateException("the models are not read yet");
    }
    return models;
  }
}
