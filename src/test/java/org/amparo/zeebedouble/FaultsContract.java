package org.amparo.zeebedouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ProcessInstance;
import io.grpc.Status;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that can go wrong on purpose. */
abstract class FaultsContract extends GatewayContract {

  private String type;

  @BeforeEach
  void deployOne() {
    type = fresh("f");
    deploy(type, SmallModels.oneJob(type, type));
    cluster.traffic().reset();
  }

  @Test
  void whatWasAppliedStaysAppliedWhenTheResponseIsLost() {
    start(type, Map.of());
    var job = job(type);
    cluster.faults().loseResponse(Command.COMPLETE_JOB, 1);

    assertThatThrownBy(() -> complete(job)).isInstanceOf(RuntimeException.class);

    assertThat(cluster.liveInstances(type, Map.of())).isZero();
    assertRefused(() -> complete(job), Status.Code.NOT_FOUND, 404);
  }

  @Test
  void aStepThatWasDoneIsGoneWhenItsResponseIsLost() {
    var process = fresh("task");
    deploy(process, SmallModels.plainTask(process));
    start(process, Map.of());
    cluster.faults().loseResponse(Command.COMPLETE_USER_TASK, 1);
    long key = taskOf(process);

    assertThatThrownBy(() -> client.newCompleteUserTaskCommand(key).send().join())
        .isInstanceOf(RuntimeException.class);

    assertProblem(() -> client.newCompleteUserTaskCommand(key).send().join(), 404);
    assertThat(cluster.liveInstances(process, Map.of())).isZero();
  }

  private long taskOf(String process) {
    return client
        .newUserTaskSearchRequest()
        .filter(f -> f.bpmnProcessId(process))
        .send()
        .join()
        .items()
        .get(0)
        .getUserTaskKey();
  }

  @Test
  void anInstanceWhoseResponseIsLostRunsAllTheSame() {
    cluster.faults().loseResponse(Command.CREATE_INSTANCE, 1);

    assertThatThrownBy(() -> start(type, Map.of())).isInstanceOf(RuntimeException.class);

    assertThat(cluster.liveInstances(type, Map.of())).isEqualTo(1);
    assertThat(cluster.traffic().of(Command.CREATE_INSTANCE)).isEqualTo(1);
  }

  @Test
  void aLostRequestDoesNothing() {
    cluster.faults().loseRequest(Command.CREATE_INSTANCE, 1);

    assertThatThrownBy(() -> start(type, Map.of())).isInstanceOf(RuntimeException.class);

    assertThat(cluster.startedInstances(type, Map.of())).isZero();
  }

  @Test
  void jobsThatAreHandedOutInALostResponseComeAgain() {
    start(type, Map.of());
    cluster.faults().loseResponse(Command.ACTIVATE_JOBS, 1);

    assertThatThrownBy(() -> jobs(type)).isInstanceOf(RuntimeException.class);

    assertThat(jobs(type)).isEmpty();
    cluster.forward(Duration.ofMinutes(6));
    assertThat(jobs(type)).hasSize(1);
  }

  @Test
  void aRequestThatArrivesTwiceIsAppliedTwice() {
    cluster.faults().applyTwice(Command.CREATE_INSTANCE, 1);

    start(type, Map.of());
    start(type, Map.of());

    assertThat(cluster.startedInstances(type, Map.of())).isEqualTo(3);
  }

  @Test
  void aDoubledCompletionAnswersAsTheFirstOne() {
    start(type, Map.of());
    cluster.faults().applyTwice(Command.COMPLETE_JOB, 1);

    complete(job(type));

    assertThat(cluster.liveInstances(type, Map.of())).isZero();
  }

  @Test
  void aJobCanBeHandedOutTwice() {
    start(type, Map.of());
    cluster.faults().handOutTwice(type, 1);

    var first = job(type);
    var second = job(type);

    assertThat(second.getKey()).isEqualTo(first.getKey());
    assertThat(jobs(type)).isEmpty();
    complete(first);
    assertRefused(() -> complete(second), Status.Code.NOT_FOUND, 404);
  }

  @Test
  void aDelayedRequestIsAppliedAlthoughTheClientGaveUp() {
    cluster.faults().delay(Command.CREATE_INSTANCE, Duration.ofSeconds(2), 1);
    var command =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(type)
            .latestVersion()
            .requestTimeout(Duration.ofMillis(300));

    assertThatThrownBy(() -> command.send().join()).isInstanceOf(RuntimeException.class);

    await().until(() -> cluster.liveInstances(type, Map.of()) == 1);
  }

  @Test
  void backPressureIsToldInTheWordsOfTheProtocol() {
    cluster.faults().exhaust(Command.CREATE_INSTANCE, 2 * tries());

    assertRefused(() -> start(type, Map.of()), Status.Code.RESOURCE_EXHAUSTED, 503);
    assertRefused(() -> start(type, Map.of()), Status.Code.RESOURCE_EXHAUSTED, 503);
    start(type, Map.of());

    assertThat(cluster.startedInstances(type, Map.of())).isEqualTo(1);
    assertThat(cluster.traffic().of(Command.CREATE_INSTANCE)).isEqualTo(2 * tries() + 1);
  }

  @Test
  void tooManyRequestsAreToldAsSuchOverRest() {
    cluster.faults().tooManyRequests(Command.CREATE_INSTANCE, tries());

    assertRefused(() -> start(type, Map.of()), Status.Code.RESOURCE_EXHAUSTED, 429);
  }

  /** The client's HTTP library sends a request once more, a second after a 503 or a 429. */
  private int tries() {
    return overRest() ? 2 : 1;
  }

  @Test
  void searchesMayLagBehind() {
    cluster.faults().searchesLag(Duration.ofMinutes(1));
    start(type, Map.of());
    assertThat(states()).isEmpty();
    cluster.forward(Duration.ofMinutes(2));
    assertThat(states()).containsExactly(ProcessInstanceState.ACTIVE);

    complete(job(type));

    assertThat(states()).containsExactly(ProcessInstanceState.ACTIVE);
    cluster.forward(Duration.ofMinutes(2));
    assertThat(states()).containsExactly(ProcessInstanceState.COMPLETED);
  }

  private List<ProcessInstanceState> states() {
    return client
        .newProcessInstanceSearchRequest()
        .filter(f -> f.processDefinitionId(type))
        .send()
        .join()
        .items()
        .stream()
        .map(ProcessInstance::getState)
        .toList();
  }

  @Test
  void aClusterThatIsAwayRefusesConnectionsAndComesBackAsItWas() {
    start(type, Map.of());
    var job = job(type);
    cluster.goAway();
    try {
      assertThatThrownBy(() -> connect(cluster.restAddress())).isInstanceOf(ConnectException.class);
      assertThatThrownBy(() -> connect(cluster.grpcAddress())).isInstanceOf(ConnectException.class);
      assertThatThrownBy(() -> complete(job)).isInstanceOf(RuntimeException.class);
      assertThat(cluster.liveInstances(type, Map.of())).isEqualTo(1);
    } finally {
      cluster.comeBack();
    }

    await()
        .ignoreExceptions()
        .until(
            () -> {
              complete(job);
              return true;
            });
    assertThat(cluster.liveInstances(type, Map.of())).isZero();
  }

  private static void connect(URI address) throws Exception {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().flush();
    }
  }

  @Test
  void aWorkerOutlivesAnOutage() {
    var done = new AtomicInteger();
    try (var worker =
        client
            .newWorker()
            .jobType(type)
            .handler(
                (jobs, job) -> {
                  jobs.newCompleteCommand(job).send().join();
                  done.incrementAndGet();
                })
            .streamEnabled(false)
            .open()) {
      await().until(() -> cluster.traffic().polls(type) > 0);
      cluster.goAway();
      cluster.comeBack();
      await()
          .ignoreExceptions()
          .until(
              () -> {
                start(type, Map.of());
                return true;
              });

      await().atMost(Duration.ofSeconds(30)).until(() -> done.get() > 0);
    }
  }
}
