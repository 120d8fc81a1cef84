package org.amparo.zeebedouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.JobKind;
import io.camunda.client.api.search.enums.ListenerEventType;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Native user tasks and their listeners. */
abstract class UserTasksContract extends GatewayContract {

  private static final String PROCESS = "one-task";

  @BeforeAll
  void deployTasks() {
    deploy(PROCESS, SmallModels.oneTask(PROCESS));
    deploy("deniable", SmallModels.deniableTask("deniable"));
  }

  private record Look(Map<String, Object> start, ActivatedJob creating, long key) {}

  /** A task whose creating listener is at work. */
  private Look creating() {
    var start = started(PROCESS);
    var job = jobOf("mirror-task", start);
    return new Look(start, job, job.getUserTask().getUserTaskKey());
  }

  private Look created() {
    var look = creating();
    complete(look.creating());
    return look;
  }

  @Test
  void itsCreationIsToldToTheListener() {
    var job = creating().creating();

    assertThat(job.getKind()).isEqualTo(JobKind.TASK_LISTENER);
    assertThat(job.getListenerEventType()).isEqualTo(ListenerEventType.CREATING);
    assertThat(job.getElementId()).isEqualTo("look");
    assertThat(job.getUserTask().getCandidateGroups()).containsExactly("dv-unit", "records-clerk");
    assertThat(job.getUserTask().getPriority()).isEqualTo(50);
    assertThat(job.getUserTask().getAssignee()).isNull();
  }

  @Test
  void nothingCanBeDoneWithItBeforeTheListenerIsDone() {
    var look = creating();

    assertProblem(() -> completeTask(look), 409);
    assertProblem(() -> assign(look, "somebody", true), 409);
    assertThat(search(look).getState()).isEqualTo(UserTaskState.CREATING);

    complete(look.creating());

    assertThat(search(look).getState()).isEqualTo(UserTaskState.CREATED);
    assertThat(search(look).getExternalFormReference()).isEqualTo("LOOK");
    assertThat(search(look).getCandidateGroups()).containsExactly("dv-unit", "records-clerk");
  }

  @Test
  void aConflictNamesTheStateAndAnUnknownTaskIsNotFound() {
    var look = creating();

    assertThatThrownBy(() -> completeTask(look))
        .hasMessageContaining("INVALID_STATE")
        .hasMessageContaining("but it is in state 'CREATING'");
    assertProblem(() -> client.newCompleteUserTaskCommand(1).send().join(), 404);
  }

  @Test
  void isCompletedOnce() {
    var look = created();

    client.newCompleteUserTaskCommand(look.key()).variables(Map.of("seen", true)).send().join();

    assertThat(cluster.liveInstances(PROCESS, look.start())).isZero();
    assertThat(search(look).getState()).isEqualTo(UserTaskState.COMPLETED);
    assertProblem(() -> completeTask(look), 404);
  }

  @Test
  void isClaimedOnceButReassignedAsOftenAsOneLikes() {
    var look = created();
    assign(look, "first", false);
    assertProblem(() -> assign(look, "second", false), 409);
    assertThat(search(look).getAssignee()).isEqualTo("first");

    assign(look, "second", true);
    assertThat(search(look).getAssignee()).isEqualTo("second");

    client.newUnassignUserTaskCommand(look.key()).send().join();
    assertThat(search(look).getAssignee()).isNull();
    assign(look, "third", false);
  }

  @Test
  void isUpdated() {
    var look = created();

    client
        .newUpdateUserTaskCommand(look.key())
        .priority(80)
        .candidateGroups(List.of("dv-supervisor"))
        .dueDate("2098-01-01T00:00:00Z")
        .send()
        .join();

    assertThat(search(look).getPriority()).isEqualTo(80);
    assertThat(search(look).getCandidateGroups()).containsExactly("dv-supervisor");
    assertThat(search(look).getDueDate()).hasToString("2098-01-01T00:00Z");
  }

  @Test
  void aCancellationWaitsForTheListener() throws Exception {
    var look = created();
    var cancelled = client.newCancelInstanceCommand(look.creating().getProcessInstanceKey()).send();
    var job = awaitJob(look, ListenerEventType.CANCELING);

    assertThat(cancelled.isDone()).isFalse();
    assertThat(search(look).getState()).isEqualTo(UserTaskState.CANCELING);
    assertThat(cluster.liveInstances(PROCESS, look.start())).isEqualTo(1);
    assertProblem(() -> completeTask(look), 409);

    complete(job);

    cancelled.join(5, TimeUnit.SECONDS);
    assertThat(cluster.liveInstances(PROCESS, look.start())).isZero();
    assertThat(search(look).getState()).isEqualTo(UserTaskState.CANCELED);
  }

  @Test
  void whatComesAfterACancelledScopeWaitsForTheListener() throws Exception {
    var look = created();
    publishStop(look);
    var job = awaitJob(look, ListenerEventType.CANCELING);
    assertThat(job.getVariablesAsMap()).containsEntry("caseId", look.start().get("caseId"));
    assertThat(stoppedJobs(look)).isZero();

    complete(job);

    assertThat(stoppedJobs(look)).isEqualTo(1);
  }

  private long stoppedJobs(Look look) {
    return jobs(PROCESS + "-stopped", Duration.ofMillis(1)).stream()
        .filter(job -> job.getVariablesAsMap().equals(look.start()))
        .count();
  }

  @Test
  void aTaskThatIsCancelledWhileItIsCreatedTellsOnlyItsCancellation() throws Exception {
    var look = creating();
    publishStop(look);

    var job = awaitJob(look, ListenerEventType.CANCELING);

    assertRefused(() -> complete(look.creating()), Status.Code.NOT_FOUND, 404);
    complete(job);
    assertThat(search(look).getState()).isEqualTo(UserTaskState.CANCELED);
  }

  private void publishStop(Look look) {
    client
        .newPublishMessageCommand()
        .messageName("stop")
        .correlationKey((String) look.start().get("caseId"))
        .send()
        .join();
  }

  private ActivatedJob awaitJob(Look look, ListenerEventType event) throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      for (var job : jobs("mirror-task", Duration.ofMillis(1))) {
        if (job.getListenerEventType() == event
            && job.getUserTask().getUserTaskKey() == look.key()) {
          return job;
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no listener for " + event);
  }

  @Test
  void aListenerTakesNoVariablesAndMayNotDenyACreation() {
    var look = creating();

    assertRefused(
        () -> client.newCompleteCommand(look.creating()).variables(Map.of("a", 1)).send().join(),
        Status.Code.INVALID_ARGUMENT,
        400);
    assertRefused(
        () ->
            client
                .newCompleteCommand(look.creating())
                .withResult(r -> r.forUserTask().deny(true))
                .send()
                .join(),
        Status.Code.INVALID_ARGUMENT,
        400);
    complete(look.creating());
  }

  @Test
  void aListenerCorrectsTheTask() {
    var look = creating();

    client
        .newCompleteCommand(look.creating())
        .withResult(r -> r.forUserTask().correctPriority(90).correctAssignee("somebody"))
        .send()
        .join();

    assertThat(search(look).getPriority()).isEqualTo(90);
    assertThat(search(look).getAssignee()).isEqualTo("somebody");
  }

  @Test
  void aListenerThatFailsTooOftenIsAnIncident() {
    var look = creating();

    client.newFailCommand(look.creating()).retries(0).errorMessage("broken").send().join();

    assertThat(cluster.openIncidents())
        .anyMatch(incident -> incident.equals("TASK_LISTENER_NO_RETRIES at look: broken"));
    assertProblem(() -> completeTask(look), 409);
  }

  @Test
  void aDeniedCompletionLeavesTheTaskOpen() throws Exception {
    var start = started("deniable");
    long key =
        client
            .newUserTaskSearchRequest()
            .filter(f -> f.bpmnProcessId("deniable").state(UserTaskState.CREATED))
            .send()
            .join()
            .items()
            .get(0)
            .getUserTaskKey();
    var look = new Look(start, null, key);
    var completion = client.newCompleteUserTaskCommand(key).send();
    var job = awaitJob(look, ListenerEventType.COMPLETING);

    client
        .newCompleteCommand(job)
        .withResult(r -> r.forUserTask().deny(true).deniedReason("not yet"))
        .send()
        .join();

    assertThatThrownBy(completion::join).hasMessageContaining("not yet");
    assertThat(search(look).getState()).isEqualTo(UserTaskState.CREATED);
  }

  private void completeTask(Look look) {
    client.newCompleteUserTaskCommand(look.key()).send().join();
  }

  private void assign(Look look, String who, boolean override) {
    client.newAssignUserTaskCommand(look.key()).assignee(who).allowOverride(override).send().join();
  }

  private UserTask search(Look look) {
    return client
        .newUserTaskSearchRequest()
        .filter(f -> f.userTaskKey(look.key()))
        .send()
        .join()
        .items()
        .get(0);
  }
}
