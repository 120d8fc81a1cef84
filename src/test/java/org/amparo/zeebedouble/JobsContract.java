package org.amparo.zeebedouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What workers do. */
abstract class JobsContract extends GatewayContract {

  private String type;

  private ActivatedJob startedJob() {
    type = fresh("j");
    deploy(type, SmallModels.oneJob(type, type));
    start(type, Map.of("caseId", "c", "other", "o"));
    return job(type);
  }

  @Test
  void aJobIsHandedOutOnceUntilItsTimeIsOver() {
    var job = startedJob();
    assertThat(jobs(type)).isEmpty();

    cluster.forward(Duration.ofMinutes(6));

    assertThat(job(type).getKey()).isEqualTo(job.getKey());
  }

  @Test
  void aLateCompletionCountsAndTheNextOneFindsNothing() {
    var job = startedJob();
    cluster.forward(Duration.ofMinutes(6));
    var again = job(type);

    complete(job);

    assertThat(cluster.liveInstances(type, Map.of())).isZero();
    assertRefused(() -> complete(again), Status.Code.NOT_FOUND, 404);
  }

  @Test
  void aFailedJobComesBackAfterItsBackOff() {
    var job = startedJob();
    client
        .newFailCommand(job)
        .retries(1)
        .retryBackoff(Duration.ofMinutes(2))
        .errorMessage("later")
        .send()
        .join();
    assertThat(jobs(type)).isEmpty();
    assertRefused(() -> complete(job), Status.Code.FAILED_PRECONDITION, 409);

    cluster.forward(Duration.ofMinutes(3));

    assertThat(job(type).getRetries()).isEqualTo(1);
  }

  @Test
  void aJobWithoutRetriesIsAnIncidentUntilSomebodyResolvesIt() {
    var job = startedJob();
    client.newFailCommand(job).retries(0).errorMessage("broken").send().join();
    cluster.forward(Duration.ofDays(1));
    assertThat(jobs(type)).isEmpty();
    var incident =
        client
            .newIncidentSearchRequest()
            .filter(f -> f.processInstanceKey(job.getProcessInstanceKey()))
            .send()
            .join()
            .items()
            .get(0);
    assertThat(incident.getErrorMessage()).isEqualTo("broken");
    assertThat(incident.getJobKey()).isEqualTo(job.getKey());
    assertRefused(
        () -> client.newResolveIncidentCommand(incident.getIncidentKey()).send().join(),
        Status.Code.FAILED_PRECONDITION,
        409);

    client.newUpdateRetriesCommand(job.getKey()).retries(2).send().join();
    client.newResolveIncidentCommand(incident.getIncidentKey()).send().join();

    complete(job(type));
    assertThat(cluster.liveInstances(type, Map.of())).isZero();
  }

  @Test
  void aWorkerMayTakeLonger() {
    var job = startedJob();
    client.newUpdateTimeoutCommand(job.getKey()).timeout(Duration.ofHours(2)).send().join();

    cluster.forward(Duration.ofHours(1));

    assertThat(jobs(type)).isEmpty();
  }

  @Test
  void aThrownErrorTakesItsBoundary() {
    var job = startedJob();
    client.newThrowErrorCommand(job).errorCode("NO").send().join();

    assertThat(cluster.openIncidents()).noneMatch(incident -> incident.contains("'NO'"));
    assertThat(cluster.liveInstances(type, Map.of())).isZero();
    assertRefused(() -> complete(job), Status.Code.NOT_FOUND, 404);
  }

  @Test
  void anErrorThatNobodyCatchesIsAnIncident() {
    var job = startedJob();
    client.newThrowErrorCommand(job).errorCode("UNKNOWN").send().join();

    assertThat(cluster.openIncidents())
        .anyMatch(incident -> incident.startsWith("UNHANDLED_ERROR_EVENT at work"));
    assertRefused(() -> complete(job), Status.Code.FAILED_PRECONDITION, 409);
  }

  @Test
  void aWorkerGetsTheVariablesThatItAsksFor() {
    startedJob();
    cluster.forward(Duration.ofMinutes(6));

    var job =
        client
            .newActivateJobsCommand()
            .jobType(type)
            .maxJobsToActivate(1)
            .fetchVariables("caseId")
            .send()
            .join()
            .getJobs()
            .get(0);

    assertThat(job.getVariablesAsMap()).containsOnlyKeys("caseId");
  }

  @Test
  void handsOutNoMoreThanAskedFor() {
    startedJob();
    start(type, Map.of());
    start(type, Map.of());

    assertThat(
            client
                .newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .send()
                .join()
                .getJobs())
        .hasSize(1);
    assertThat(cluster.backlog()).containsEntry(type, 1);
  }

  @Test
  void manyWorkersAtOnceGetEveryJobOnce() throws Exception {
    type = fresh("j");
    deploy(type, SmallModels.oneJob(type, type));
    for (int i = 0; i < 40; i++) {
      start(type, Map.of());
    }
    var seen = new ConcurrentLinkedQueue<Long>();
    var workers = Executors.newFixedThreadPool(4);
    try {
      for (var worker :
          workers.invokeAll(Collections.<Callable<Boolean>>nCopies(4, () -> workAll(seen)))) {
        assertThat(worker.get()).isTrue();
      }
    } finally {
      workers.shutdownNow();
    }

    assertThat(seen).hasSize(40).doesNotHaveDuplicates();
    assertThat(cluster.liveInstances(type, Map.of())).isZero();
  }

  private boolean workAll(Queue<Long> seen) {
    while (true) {
      var jobs =
          client
              .newActivateJobsCommand()
              .jobType(type)
              .maxJobsToActivate(3)
              .requestTimeout(Duration.ofMillis(-1))
              .send()
              .join()
              .getJobs();
      if (jobs.isEmpty()) {
        return true;
      }
      jobs.forEach(
          job -> {
            seen.add(job.getKey());
            complete(job);
          });
    }
  }

  @Test
  void anIdleWorkerAsksSeldomAndGetsAJobAtOnce() {
    type = fresh("j");
    deploy(type, SmallModels.oneJob(type, type));
    var done = new AtomicInteger();
    try (var worker =
        client
            .newWorker()
            .jobType(type)
            .handler(
                (jobClient, job) -> {
                  jobClient.newCompleteCommand(job).send().join();
                  done.incrementAndGet();
                })
            .requestTimeout(Duration.ofSeconds(5))
            .streamEnabled(false)
            .open()) {
      await().until(() -> cluster.traffic().polls(type) > 0);
      cluster.traffic().reset();
      await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
      assertThat(cluster.traffic().polls(type)).isLessThanOrEqualTo(2);

      start(type, Map.of());

      await().atMost(Duration.ofSeconds(2)).until(() -> done.get() == 1);
      await().until(() -> cluster.liveInstances(type, Map.of()) == 0);
    }
  }
}
