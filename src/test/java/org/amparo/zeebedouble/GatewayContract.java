package org.amparo.zeebedouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A cluster and the official client, over one of the two protocols. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GatewayContract {

  ZeebeDouble cluster;
  CamundaClient client;

  /** Which protocol the client prefers; what exists over REST alone goes over REST anyway. */
  abstract boolean overRest();

  @BeforeAll
  void open() {
    cluster = ZeebeDouble.withUniqueBusinessIds();
    client = client(cluster, overRest());
  }

  static CamundaClient client(ZeebeDouble cluster, boolean overRest) {
    return CamundaClient.newClientBuilder()
        .applyEnvironmentVariableOverrides(false)
        .restAddress(cluster.restAddress())
        .grpcAddress(cluster.grpcAddress())
        .preferRestOverGrpc(overRest)
        .defaultRequestTimeout(Duration.ofSeconds(10))
        .build();
  }

  @AfterEach
  void mend() {
    cluster.faults().clear();
  }

  @AfterAll
  void close() {
    client.close();
    cluster.close();
  }

  /** A name that no other test uses. */
  static String fresh(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }

  void deploy(String process, String bpmn) {
    client.newDeployResourceCommand().addResourceStringUtf8(bpmn, process + ".bpmn").send().join();
  }

  long start(String process, Map<String, Object> variables) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(process)
        .latestVersion()
        .variables(variables)
        .send()
        .join()
        .getProcessInstanceKey();
  }

  /** Starts an instance of its own; gives its case. */
  Map<String, Object> started(String process) {
    Map<String, Object> variables = Map.of("caseId", UUID.randomUUID().toString());
    start(process, variables);
    return variables;
  }

  List<ActivatedJob> jobs(String type) {
    return jobs(type, Duration.ofMinutes(5));
  }

  List<ActivatedJob> jobs(String type, Duration timeout) {
    return client
        .newActivateJobsCommand()
        .jobType(type)
        .maxJobsToActivate(1000)
        .workerName("test")
        .timeout(timeout)
        .requestTimeout(Duration.ofMillis(-1))
        .send()
        .join()
        .getJobs();
  }

  ActivatedJob job(String type) {
    var jobs = jobs(type);
    assertThat(jobs).as("jobs of type " + type).hasSize(1);
    return jobs.get(0);
  }

  void complete(ActivatedJob job) {
    client.newCompleteCommand(job).send().join();
  }

  /** The job of a type for a case; others stay handed out and come again. */
  ActivatedJob jobOf(String type, Map<String, Object> variables) {
    return jobs(type, Duration.ofMillis(1)).stream()
        .filter(job -> job.getVariablesAsMap().get("caseId").equals(variables.get("caseId")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no job of type " + type));
  }

  /** Refused in the way of the protocol that the client uses. */
  void assertRefused(ThrowingCallable command, Status.Code code, int status) {
    if (overRest()) {
      assertProblem(command, status);
    } else {
      assertThatThrownBy(command)
          .isInstanceOfSatisfying(
              ClientStatusException.class, e -> assertThat(e.getStatusCode()).isEqualTo(code));
    }
  }

  static void assertProblem(ThrowingCallable command, int status) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.details().getStatus()).isEqualTo(status));
  }
}
