package org.amparo.workflow.zeebe;

import io.camunda.client.api.worker.JobWorker;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.workflow.ProcessVariables;

/** Asks the cluster for jobs. Each question waits there for a job to come, so idle ones are few. */
@Singleton
class Workers {

  private final Cluster cluster;
  private final JobDesk desk;
  private final ZeebeConfig config;
  private final List<JobWorker> open = new ArrayList<>();

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
        // nothing of a case but its id comes back out of the cluster
        .fetchVariables(ProcessVariables.CASE, Arrival.START)
        .open();
  }

  /** Jobs in hand are finished; one that is not comes again elsewhere. */
  synchronized void close() {
    open.forEach(JobWorker::close);
    open.clear();
  }
}
