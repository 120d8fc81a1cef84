package org.amparo.zeebedouble;

import java.time.Instant;
import org.operaton.bpm.engine.runtime.Execution;

/**
 * How the processes go on: runs what the engine puts off, follows what happens in it, and turns
 * what fails into incidents. Guarded by the cluster's lock.
 */
final class Course {

  private final Engine engine;
  private final EngineNews news;
  private final Instances instances;
  private final JobWork work;
  private final UserTasks tasks;
  private final Messages messages;
  private final Incidents incidents;

  Course(
      Engine engine,
      EngineNews news,
      Instances instances,
      JobWork work,
      UserTasks tasks,
      Messages messages,
      Incidents incidents) {
    this.engine = engine;
    this.news = news;
    this.instances = instances;
    this.work = work;
    this.tasks = tasks;
    this.messages = messages;
    this.incidents = incidents;
  }

  /** Runs the timers that are due; whether there were any. */
  boolean runTimers(Instant now) {
    var due = engine.dueTimers(now);
    due.forEach(this::run);
    return !due.isEmpty();
  }

  /** Lets the processes go on until every one of them waits. */
  void settle() {
    boolean moved = true;
    while (moved) {
      followNews();
      var putOff = engine.putOff();
      putOff.forEach(this::run);
      boolean delivered = messages.deliverBuffered(this::deliver);
      moved = delivered || !putOff.isEmpty();
    }
  }

  /** Runs a part of a process that the engine put off; what fails is an incident. */
  private void run(org.operaton.bpm.engine.runtime.Job job) {
    try {
      engine.run(job.getId());
    } catch (RuntimeException e) {
      // gone: an earlier one of the same round cancelled it
      engine.job(job.getId()).ifPresent(failed -> stopped(failed, e));
    }
    followNews();
  }

  private void stopped(org.operaton.bpm.engine.runtime.Job job, RuntimeException failure) {
    var element = job.getFailedActivityId() == null ? "" : job.getFailedActivityId();
    incidents.ofElement(
        instances.of(job.getProcessInstanceId()),
        element,
        String.valueOf(failure.getMessage()),
        () -> engine.giveRetry(job.getId()));
  }

  void deliver(Message message, Execution to) {
    try {
      engine.deliver(message.name(), to, message.variables());
    } catch (RuntimeException e) {
      incidents.ofElement(
          instances.of(to.getProcessInstanceId()),
          message.name(),
          String.valueOf(e.getMessage()),
          () -> deliver(message, to));
    }
    followNews();
  }

  void followNews() {
    for (var next = news.next(); next.isPresent(); next = news.next()) {
      follow(next.get());
    }
  }

  private void follow(News happened) {
    if (happened instanceof News.Began began) {
      instances.began(began);
      return;
    }
    var instance = instances.of(happened.instance());
    if (happened instanceof News.Ended ended) {
      instance.afterCancellations(() -> instances.ended(instance, ended.cancelled()));
    } else if (happened instanceof News.Waits waits) {
      messages.waits(waits.correlationKey());
    } else if (happened instanceof News.JobOpened opened) {
      instance.afterCancellations(() -> work.opened(opened, instance));
    } else if (happened instanceof News.JobClosed closed) {
      work.closed(closed);
    } else if (happened instanceof News.TaskOpened opened) {
      instance.afterCancellations(() -> tasks.opened(opened, instance));
    } else if (happened instanceof News.TaskWithdrawn withdrawn) {
      tasks.withdrawn(withdrawn);
    }
  }
}
