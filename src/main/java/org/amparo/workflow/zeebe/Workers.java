package org.amparo.workflow.zeebe;

import io.camunda.client.api.worker.BackoffSupplier;
import io.camunda.client.api.worker.JobWorker;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.workflow.ProcessVariables;
import org.jboss.logging.Logger;

/** Asks the cluster for jobs. Each question waits there for a job to come, so idle ones are few. */
@Singleton
class Workers {

  private static final Logger LOG = Logger.getLogger(Workers.class);
  private static final Duration TELL_AGAIN = Duration.ofMinutes(5);

  private final Cluster cluster;
  private final JobDesk desk;
  private final ZeebeConfig config;
  private final List<JobWorker> open = new ArrayList<>();
  private final BackoffSupplier waits = BackoffSupplier.newBackoffBuilder().build();
  private volatile long toldAt = System.nanoTime() - TELL_AGAIN.toNanos();

  Workers(Cluster cluster, JobDesk desk, ZeebeConfig config) {
    this.cluster = cluster;
    this.desk = desk;
    this.config = config;
  }

  synchronized void open(Set<String> types) {
    types.forEach(type -> open.add(worker(type)));
  }

  private JobWorker worker(String type) {
    return cluster
        .client()
        .newWorker()
        .jobType(type)
        .handler(desk::handle)
        .name("amparo")
        .timeout(config.jobs().timeout())
        .maxJobsActive(config.jobs().atOnce())
        .pollInterval(config.jobs().pollInterval())
        .requestTimeout(config.jobs().longPoll())
        .backoffSupplier(this::afterAFailure)
        // nothing of a case but its id comes back out of the cluster
        .fetchVariables(ProcessVariables.CASE, Arrival.START)
        .open();
  }

  /** The client itself would tell of each failed question, with forty lines. */
  private long afterAFailure(long lastWait) {
    if (System.nanoTime() - toldAt > TELL_AGAIN.toNanos()) {
      toldAt = System.nanoTime();
      LOG.warn("The cluster does not answer the questions for jobs; they go on.");
    }
    return waits.supplyRetryDelay(lastWait);
  }

  /** Jobs in hand are finished; one that is not comes again elsewhere. */
  synchronized void close() {
    open.forEach(JobWorker::close);
    open.clear();
  }
}
