package org.amparo.zeebedouble;

import static org.amparo.zeebedouble.Rejection.Kind.INVALID_STATE;
import static org.amparo.zeebedouble.Rejection.Kind.NOT_FOUND;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The incidents, the resolved ones included. Guarded by the cluster's lock. */
final class Incidents {

  private final Keys keys;
  private final Clock clock;
  private final Map<Long, Incident> incidents = new TreeMap<>();

  Incidents(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  Collection<Incident> all() {
    return incidents.values();
  }

  boolean hasOpen(Instance instance) {
    return incidents.values().stream().anyMatch(i -> !i.resolved && i.instance == instance);
  }

  /** A job stopped its instance. */
  void ofJob(Job job, Incident.Type type, String message, Runnable resolution) {
    add(
        new Incident(
            keys.next(),
            type,
            message,
            job.instance,
            job.element,
            keys.of(job.elementInstance),
            job,
            resolution,
            clock.instant()));
  }

  /** The process itself cannot go on, for example because an expression gives nothing usable. */
  void ofElement(Instance instance, String element, String message, Runnable resolution) {
    add(
        new Incident(
            keys.next(),
            Incident.Type.EXTRACT_VALUE_ERROR,
            message,
            instance,
            element,
            keys.next(),
            null,
            resolution,
            clock.instant()));
  }

  private void add(Incident incident) {
    incidents.put(incident.key, incident);
  }

  void resolve(long key) {
    var incident = (@Nullable Incident) incidents.get(key);
    if (incident == null || incident.resolved) {
      throw Rejection.of(
          NOT_FOUND,
          "RESOLVE",
          "Expected to resolve incident with key '%d', but no such incident was found",
          key);
    }
    var job = incident.job;
    if (job != null && job.state == Job.State.FAILED && job.retries < 1) {
      throw Rejection.of(
          INVALID_STATE,
          "RESOLVE",
          "Expected to resolve incident with key '%d', but job with key '%d' has no retries left",
          key,
          job.key);
    }
    incident.resolved = true;
    incident.resolution.run();
  }

  /** The instance is over, and its incidents with it. */
  void drop(Instance instance) {
    incidents.values().stream()
        .filter(incident -> incident.instance == instance)
        .forEach(incident -> incident.resolved = true);
  }

  void drop(Job job) {
    incidents.values().stream()
        .filter(incident -> incident.job == job)
        .forEach(incident -> incident.resolved = true);
  }
}
