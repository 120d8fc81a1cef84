package org.amparo.zeebedouble;

import static org.amparo.zeebedouble.Rejection.Kind.INVALID_ARGUMENT;
import static org.amparo.zeebedouble.Rejection.Kind.INVALID_STATE;
import static org.amparo.zeebedouble.Rejection.Kind.NOT_FOUND;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The jobs that are not done yet. Guarded by the cluster's lock. */
final class Jobs {

  private final Clock clock;
  private final Faults faults;
  private final Map<Long, Job> jobs = new TreeMap<>();
  private final Map<String, TreeSet<Long>> ready = new HashMap<>();
  private final Map<String, Long> byElementInstance = new HashMap<>();

  Jobs(Clock clock, Faults faults) {
    this.clock = clock;
    this.faults = faults;
  }

  Job add(Job job) {
    jobs.put(job.key, job);
    if (!job.isListener()) {
      byElementInstance.put(job.elementInstance, job.key);
    }
    makeReady(job);
    return job;
  }

  Optional<Job> ofElementInstance(String elementInstance) {
    return Optional.ofNullable(byElementInstance.get(elementInstance)).map(jobs::get);
  }

  Collection<Job> all() {
    return jobs.values();
  }

  void remove(Job job) {
    jobs.remove(job.key);
    byElementInstance.remove(job.elementInstance, job.key);
    unready(job);
  }

  private void makeReady(Job job) {
    job.state = Job.State.ACTIVATABLE;
    job.deadline = null;
    job.backOffUntil = null;
    ready.computeIfAbsent(job.type, type -> new TreeSet<>()).add(job.key);
  }

  private void unready(Job job) {
    var waiting = ready.get(job.type);
    if (waiting != null) {
      waiting.remove(job.key);
    }
  }

  /** Hands out jobs of a type, the oldest first. */
  List<Job> activate(String type, String worker, Duration timeout, int max) {
    var given = new ArrayList<Job>();
    var oldest = ready.getOrDefault(type, new TreeSet<>()).stream().limit(max).toList();
    oldest.forEach(key -> given.add(activate(jobs.get(key), worker, timeout)));
    return given;
  }

  private Job activate(Job job, String worker, Duration timeout) {
    job.state = Job.State.ACTIVATED;
    job.worker = worker;
    job.deadline = clock.instant().plus(timeout);
    if (!faults.isHandedOutTwice(job.type)) {
      unready(job);
    }
    return job;
  }

  /** The job, for a command that only a job takes that was handed out or could be. */
  Job workable(long key, String verb) {
    var job = existing(key, verb);
    if (job.state == Job.State.FAILED || job.state == Job.State.ERROR_THROWN) {
      throw Rejection.of(
          INVALID_STATE,
          intent(verb),
          "Expected to %s job with key '%d', but it is in state '%s'",
          verb,
          key,
          job.state);
    }
    return job;
  }

  Job existing(long key, String verb) {
    var job = (@Nullable Job) jobs.get(key);
    if (job == null) {
      throw Rejection.of(
          NOT_FOUND,
          intent(verb),
          "Expected to %s job with key '%d', but no such job was found",
          verb,
          key);
    }
    return job;
  }

  private static String intent(String verb) {
    return switch (verb) {
      case "throw an error for" -> "THROW_ERROR";
      case "update retries of" -> "UPDATE_RETRIES";
      case "update the timeout of" -> "UPDATE_TIMEOUT";
      default -> verb.toUpperCase(java.util.Locale.ROOT);
    };
  }

  /** Gives a job back; with retries left it can be handed out again after the back-off. */
  void fail(Job job, int retries, Duration backOff) {
    unready(job);
    job.retries = retries;
    job.deadline = null;
    job.state = Job.State.FAILED;
    if (retries > 0 && backOff.isZero()) {
      makeReady(job);
    } else if (retries > 0) {
      job.backOffUntil = clock.instant().plus(backOff);
    }
  }

  void errorThrown(Job job) {
    unready(job);
    job.deadline = null;
    job.state = Job.State.ERROR_THROWN;
  }

  void updateRetries(long key, int retries) {
    var job = existing(key, "update retries of");
    if (retries < 1) {
      throw Rejection.of(
          INVALID_ARGUMENT,
          "UPDATE_RETRIES",
          "Expected to update retries for job with key '%d' with a positive amount of retries, "
              + "but the amount given was '%d'",
          key,
          retries);
    }
    job.retries = retries;
  }

  void updateTimeout(long key, Duration timeout) {
    var job = existing(key, "update the timeout of");
    if (job.state != Job.State.ACTIVATED) {
      throw Rejection.of(
          INVALID_STATE,
          "UPDATE_TIMEOUT",
          "Expected to update the timeout of job with key '%d', but it is not active",
          key);
    }
    job.deadline = clock.instant().plus(timeout);
  }

  /** Its incident is resolved: it can be handed out again. */
  void resume(Job job) {
    makeReady(job);
  }

  /** Gives back what was not done in time and what has backed off; whether there was any. */
  boolean tick() {
    var now = clock.instant();
    var due =
        jobs.values().stream()
            .filter(job -> isOver(job.deadline, now) || isOver(job.backOffUntil, now))
            .toList();
    due.forEach(this::makeReady);
    return !due.isEmpty();
  }

  private static boolean isOver(@Nullable Instant end, Instant now) {
    return end != null && !end.isAfter(now);
  }

  /** How many jobs of each type can be handed out now. */
  Map<String, Integer> backlog() {
    var backlog = new LinkedHashMap<String, Integer>();
    ready.forEach((type, keys) -> backlog.put(type, keys.size()));
    return backlog;
  }
}
