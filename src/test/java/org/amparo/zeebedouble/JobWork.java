package org.amparo.zeebedouble;

import static org.amparo.zeebedouble.Rejection.Kind.INVALID_ARGUMENT;
import static org.amparo.zeebedouble.Rejection.Kind.INVALID_STATE;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What workers do with jobs. Guarded by the cluster's lock. */
final class JobWork {

  private static final Set<String> DENIABLE = Set.of("assigning", "updating", "completing");

  private final Engine engine;
  private final Jobs jobs;
  private final Incidents incidents;
  private final Keys keys;
  private final Set<String> closedUnseen = new HashSet<>();

  JobWork(Engine engine, Jobs jobs, Incidents incidents, Keys keys) {
    this.engine = engine;
    this.jobs = jobs;
    this.incidents = incidents;
    this.keys = keys;
  }

  /** A process came to a service task. */
  void opened(News.JobOpened news, Instance instance) {
    if (closedUnseen.remove(news.elementInstance())) {
      return;
    }
    var element = instance.definition.elements().get(news.element());
    var place = new Engine.JobPlace(news);
    jobs.add(
        new Job(
            keys.next(),
            element.jobType(),
            element.retries(),
            instance,
            element.id(),
            news.elementInstance(),
            element.headers(),
            () -> engine.variablesOfJob(place),
            place,
            null,
            "",
            outcome -> engine.completeJob(place, outcome.variables(), element.mapsOutput())));
  }

  /** A process left a service task, done or cancelled. */
  void closed(News.JobClosed news) {
    var job = jobs.ofElementInstance(news.elementInstance());
    job.ifPresentOrElse(
        there -> {
          jobs.remove(there);
          incidents.drop(there);
        },
        () -> {
          if (news.cancelled()) {
            closedUnseen.add(news.elementInstance());
          }
        });
  }

  List<HandedOut> handOut(
      String type, String worker, Duration timeout, int max, Set<String> fetch) {
    if (type.isBlank() || timeout.toMillis() < 1 || max < 1) {
      throw new Rejection(
          INVALID_ARGUMENT,
          "Expected to activate jobs with a type, a timeout and a number greater than zero");
    }
    return jobs.activate(type, worker, timeout, max).stream()
        .map(job -> handedOut(job, fetch))
        .toList();
  }

  private HandedOut handedOut(Job job, Set<String> fetch) {
    var variables = new HashMap<>(job.variables.read());
    if (!fetch.isEmpty()) {
      variables.keySet().retainAll(fetch);
    }
    return new HandedOut(
        job.key,
        job.type,
        job.instance,
        job.element,
        keys.of(job.elementInstance),
        job.headers,
        job.worker,
        job.retries,
        job.deadline == null ? -1 : job.deadline.toEpochMilli(),
        variables,
        job.event,
        job.task == null ? null : job.task.snapshot());
  }

  void complete(long key, Job.Outcome outcome) {
    var job = jobs.workable(key, "complete");
    if (job.isListener()) {
      refuseWhatAListenerMayNot(job, outcome);
    }
    // first, so that what goes on finds it gone; back again if the engine does not follow
    jobs.remove(job);
    try {
      job.continuation.goOn(outcome);
    } catch (RuntimeException e) {
      jobs.add(job);
      throw e;
    }
    incidents.drop(job);
  }

  private static void refuseWhatAListenerMayNot(Job job, Job.Outcome outcome) {
    if (!outcome.variables().isEmpty()) {
      throw Rejection.of(
          INVALID_ARGUMENT,
          "COMPLETE",
          "Task Listener job completion with variables payload provided is not supported"
              + " (job key '%d', type '%s', processInstanceKey '%d')",
          job.key,
          job.type,
          job.instance.key);
    }
    if (outcome.denied() && !DENIABLE.contains(job.event)) {
      throw Rejection.of(
          INVALID_ARGUMENT,
          "COMPLETE",
          "Denying result is not supported for %s listener jobs (job key '%d')",
          job.event,
          job.key);
    }
  }

  void fail(long key, int retries, String message, Duration backOff) {
    var job = jobs.workable(key, "fail");
    jobs.fail(job, Math.max(0, retries), backOff);
    if (retries < 1) {
      var type =
          job.isListener() ? Incident.Type.TASK_LISTENER_NO_RETRIES : Incident.Type.JOB_NO_RETRIES;
      incidents.ofJob(job, type, message, () -> jobs.resume(job));
    }
  }

  void throwError(long key, String code, String message, Map<String, Object> variables) {
    var job = jobs.workable(key, "throw an error for");
    if (job.isListener()) {
      throw Rejection.of(
          INVALID_STATE,
          "THROW_ERROR",
          "Cannot throw BPMN error from TASK_LISTENER job with key '%d', type '%s'",
          key,
          job.type);
    }
    try {
      engine.throwError(Objects.requireNonNull(job.place), code, message, variables);
    } catch (RuntimeException nobodyCatches) {
      jobs.errorThrown(job);
      incidents.ofJob(
          job,
          Incident.Type.UNHANDLED_ERROR_EVENT,
          "Expected to throw an error event with the code '%s', but it was not caught: %s"
              .formatted(code, nobodyCatches.getMessage()),
          () -> jobs.resume(job));
    }
  }
}
