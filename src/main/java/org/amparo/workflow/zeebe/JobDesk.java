package org.amparo.workflow.zeebe;

import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Takes a job, has its work done and committed, and only then tells the engine. If that fails, the
 * job comes again and finds its work done. The engine hears of failures as codes, never as words.
 */
@Singleton
class JobDesk {

  private static final Logger LOG = Logger.getLogger(JobDesk.class);
  private static final int TURNS = 5;
  private static final Backoff BETWEEN_TURNS =
      new Backoff(Duration.ofMillis(20), Duration.ofMillis(200));
  private static final Backoff BETWEEN_TELLINGS =
      new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

  private static final Duration SOON = Duration.ofSeconds(2);

  /** A broken job is tried again after these; then it is an incident in the cluster. */
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

  private static final Duration LAST_WAIT = Duration.ofMinutes(1);

  private final Arrivals arrivals;
  private final Inbox inbox;
  private final Progress progress;
  private final OwnTurn turn;
  private final Seams seams;
  private final ZeebeConfig config;

  JobDesk(
      Arrivals arrivals,
      Inbox inbox,
      Progress progress,
      OwnTurn turn,
      Seams seams,
      ZeebeConfig config) {
    this.arrivals = arrivals;
    this.inbox = inbox;
    this.progress = progress;
    this.turn = turn;
    this.seams = seams;
    this.config = config;
  }

  void handle(JobClient client, ActivatedJob job) {
    // measured here: the cluster's clock and ours may differ
    long ours = System.nanoTime() + config.jobs().timeout().toNanos();
    seams.reached(Seam.JOB_TAKEN, job.getKey());
    try {
      var arrival = Arrival.of(job);
      var result = work(arrival);
      seams.reached(Seam.JOB_COMMITTED, job.getKey());
      if (tell(job, ours, () -> done(client, job, result))) {
        turn.run(() -> inbox.completed(arrival));
      }
      seams.reached(Seam.JOB_COMPLETED, job.getKey());
    } catch (RuntimeException failure) {
      fail(client, job, ours, Mishap.of(failure));
    }
  }

  /** A listener's job may not bring variables at all, not even none. */
  private static FinalCommandStep<?> done(
      JobClient client, ActivatedJob job, Map<String, Object> result) {
    var done = client.newCompleteCommand(job);
    return result.isEmpty() ? done : done.variables(result);
  }

  private Map<String, Object> work(Arrival arrival) {
    for (int i = 1; ; i++) {
      try {
        return arrivals.apply(arrival);
      } catch (RuntimeException failure) {
        if (Mishap.of(failure).kind() != Mishap.Kind.CLASH || i == TURNS) {
          throw failure;
        }
        pause(BETWEEN_TURNS.after(i));
      }
    }
  }

  private void fail(JobClient client, ActivatedJob job, long ours, Mishap mishap) {
    LOG.warnf(
        "The job %d (%s at %s) was not done: %s.",
        job.getKey(), job.getType(), job.getElementId(), mishap.code());
    int retries = retriesAfter(job, mishap);
    var wait = waitAfter(mishap, retries);
    tell(
        job,
        ours,
        () ->
            client
                .newFailCommand(job)
                .retries(retries)
                .retryBackoff(wait)
                .errorMessage(mishap.code()));
  }

  /**
   * None is an incident at once. A refusal is one only when the engine has heard all that people
   * did: before, it may ask for what a later act made senseless, and will know better soon.
   */
  private int retriesAfter(ActivatedJob job, Mishap mishap) {
    return switch (mishap.kind()) {
      case NO_DATABASE, CLASH -> job.getRetries();
      case REFUSED -> isBehind(job) ? job.getRetries() : 0;
      case BROKEN -> Math.max(0, job.getRetries() - 1);
    };
  }

  private static Duration waitAfter(Mishap mishap, int retries) {
    if (mishap.kind() != Mishap.Kind.BROKEN) {
      return SOON;
    }
    return retries > 1 ? FIRST_WAIT : LAST_WAIT;
  }

  private boolean isBehind(ActivatedJob job) {
    try {
      var caseId = Arrival.of(job).caseId();
      return turn.call(() -> progress.owes(caseId));
    } catch (RuntimeException unknown) {
      return false;
    }
  }

  /** Tells the engine until it hears, for as long as the job is ours. True if it knows now. */
  private boolean tell(ActivatedJob job, long ours, Supplier<FinalCommandStep<?>> words) {
    for (int i = 1; ; i++) {
      var reply = once(words);
      switch (reply) {
        case OK, NOT_FOUND -> {
          return true;
        }
        case BUSY, UNREACHABLE -> {
          var wait = BETWEEN_TELLINGS.after(i);
          if (System.nanoTime() + wait.toNanos() - ours >= 0) {
            return false;
          }
          pause(wait);
        }
        default -> {
          LOG.warnf("The engine does not take the end of the job %d: %s.", job.getKey(), reply);
          return false;
        }
      }
    }
  }

  private static Reply once(Supplier<FinalCommandStep<?>> words) {
    try {
      words.get().send().join();
      return Reply.OK;
    } catch (RuntimeException failure) {
      return Reply.of(failure);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the service stops", e);
    }
  }
}
