package org.amparo.zeebedouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.Process;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.SearchResponse;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Deployment, instances, messages and timers. */
abstract class CommandsContract extends GatewayContract {

  @Test
  void tellsItsTopology() {
    var topology = client.newTopologyRequest().send().join();

    assertThat(topology.getGatewayVersion()).isEqualTo("8.9.0");
    assertThat(topology.getPartitionsCount()).isEqualTo(1);
    assertThat(topology.getBrokers().get(0).getPartitions()).hasSize(1);
  }

  @Test
  void aModelThatDidNotChangeKeepsItsVersion() {
    var process = fresh("p");
    var first = deployed(process, SmallModels.oneJob(process, "a"));
    var same = deployed(process, SmallModels.oneJob(process, "a"));
    var changed = deployed(process, SmallModels.oneJob(process, "b"));

    assertThat(first.getVersion()).isEqualTo(1);
    assertThat(same.getVersion()).isEqualTo(1);
    assertThat(same.getProcessDefinitionKey()).isEqualTo(first.getProcessDefinitionKey());
    assertThat(changed.getVersion()).isEqualTo(2);
    assertThat(changed.getProcessDefinitionKey()).isNotEqualTo(first.getProcessDefinitionKey());
  }

  private Process deployed(String process, String bpmn) {
    var event =
        client
            .newDeployResourceCommand()
            .addResourceStringUtf8(bpmn, process + ".bpmn")
            .send()
            .join();
    assertThat(event.getProcesses()).hasSize(1);
    return event.getProcesses().get(0);
  }

  @Test
  void refusesAModelThatItCannotRead() {
    assertRefused(() -> deploy("broken", "<no-bpmn/"), Status.Code.INVALID_ARGUMENT, 400);
  }

  @Test
  void refusesToStartWhatIsNotDeployed() {
    assertRefused(() -> start("nowhere", Map.of()), Status.Code.NOT_FOUND, 404);
  }

  @Test
  void anInstanceStartsWithItsVariablesAndANumericKey() {
    var process = fresh("p");
    deploy(process, SmallModels.oneJob(process, process));
    long key = start(process, Map.of("caseId", "c", "ours", true, "count", 7));

    var job = job(process);
    assertThat(key).isGreaterThan(1L << 51);
    assertThat(job.getProcessInstanceKey()).isEqualTo(key);
    assertThat(job.getBpmnProcessId()).isEqualTo(process);
    assertThat(job.getElementId()).isEqualTo("work");
    assertThat(job.getCustomHeaders()).containsEntry("letter", "NOTICE");
    assertThat(job.getVariablesAsMap())
        .containsEntry("caseId", "c")
        .containsEntry("ours", true)
        .containsEntry("count", 7);
  }

  @Test
  void aBusinessIdThatIsInUseStartsNothing() {
    var process = fresh("p");
    deploy(process, SmallModels.oneJob(process, process));
    startAs(process, "case-1");

    assertRefused(() -> startAs(process, "case-1"), Status.Code.ALREADY_EXISTS, 409);
    startAs(process, "case-2");

    assertThat(cluster.startedInstances(process, Map.of())).isEqualTo(2);
  }

  @Test
  void aBusinessIdMayBeUsedAgainWhenItsInstanceIsOver() {
    var process = fresh("p");
    deploy(process, SmallModels.oneJob(process, process));
    startAs(process, "case-1");
    complete(job(process));

    startAs(process, "case-1");

    assertThat(cluster.liveInstances(process, Map.of())).isEqualTo(1);
  }

  private void startAs(String process, String businessId) {
    client
        .newCreateInstanceCommand()
        .bpmnProcessId(process)
        .latestVersion()
        .businessId(businessId)
        .send()
        .join();
  }

  @Test
  void anInstanceMayStartInTheMiddle() {
    var type = fresh("m");
    deploy(type, SmallModels.message(type, type));

    startBefore(type, "after");

    assertThat(jobs(type)).isEmpty();
    complete(job(type + "-after"));
    assertThat(cluster.liveInstances(type, Map.of())).isZero();
    assertRefused(() -> startBefore(type, "nowhere"), Status.Code.INVALID_ARGUMENT, 400);
  }

  private void startBefore(String process, String element) {
    client
        .newCreateInstanceCommand()
        .bpmnProcessId(process)
        .latestVersion()
        .startBeforeElement(element)
        .send()
        .join();
  }

  @Test
  void searchesGoOnFromTheLastItemThoughEarlierOnesEnd() {
    var type = fresh("s");
    deploy(type, SmallModels.oneJob(type, type));
    for (int i = 0; i < 5; i++) {
      start(type, Map.of());
    }
    var first = active(type, null);
    complete(jobs(type).get(0));

    var second = active(type, first.page().endCursor());

    assertThat(first.items()).hasSize(2);
    assertThat(first.page().totalItems()).isEqualTo(5);
    assertThat(second.items())
        .extracting(ProcessInstance::getProcessInstanceKey)
        .hasSize(2)
        .allMatch(key -> key > first.items().get(1).getProcessInstanceKey());
    assertThat(active(type, second.page().endCursor()).items()).hasSize(1);
  }

  private SearchResponse<ProcessInstance> active(String process, String after) {
    return client
        .newProcessInstanceSearchRequest()
        .filter(f -> f.processDefinitionId(process).state(ProcessInstanceState.ACTIVE))
        .page(
            page -> {
              page.limit(2);
              if (after != null) {
                page.after(after);
              }
            })
        .send()
        .join();
  }

  @Test
  void aCancelledInstanceIsGoneWithItsJob() {
    var process = fresh("p");
    deploy(process, SmallModels.oneJob(process, process));
    long key = start(process, Map.of());
    var job = job(process);

    client.newCancelInstanceCommand(key).send().join();

    assertThat(cluster.liveInstances(process, Map.of())).isZero();
    assertRefused(() -> complete(job), Status.Code.NOT_FOUND, 404);
    assertRefused(
        () -> client.newCancelInstanceCommand(key).send().join(), Status.Code.NOT_FOUND, 404);
  }

  @Test
  void aMessageReachesWhoWaitsForItWithTheSameKey() {
    var type = fresh("m");
    deploy(type, SmallModels.message(type, type));
    var one = started(type);
    complete(jobOf(type, one));
    var other = started(type);
    complete(jobOf(type, other));

    publish("told", one, "", Duration.ZERO);

    assertThat(job(type + "-after").getVariablesAsMap()).containsEntry("caseId", one.get("caseId"));
  }

  @Test
  void aMessageIsBufferedForItsTimeToLive() {
    var type = fresh("m");
    deploy(type, SmallModels.message(type, type));
    var early = started(type);
    publish("told", early, "", Duration.ofHours(1));
    complete(jobOf(type, early));
    assertThat(jobOf(type + "-after", early)).isNotNull();

    var late = started(type);
    publish("told", late, "", Duration.ofHours(1));
    cluster.forward(Duration.ofHours(2));
    complete(jobOf(type, late));
    assertThat(jobs(type + "-after", Duration.ofMillis(1)))
        .noneMatch(job -> job.getVariablesAsMap().equals(late));
  }

  @Test
  void aMessageWithoutATimeToLiveIsLostOnWhoDoesNotWaitYet() {
    var type = fresh("m");
    deploy(type, SmallModels.message(type, type));
    var early = started(type);
    publish("told", early, "", Duration.ZERO);
    complete(jobOf(type, early));

    assertThat(jobs(type + "-after")).isEmpty();
  }

  @Test
  void aBufferedMessageIsNotAcceptedTwice() {
    var nobody = Map.<String, Object>of("caseId", fresh("nobody"));
    publish("told", nobody, "id-1", Duration.ofHours(1));

    assertRefused(
        () -> publish("told", nobody, "id-1", Duration.ofHours(1)),
        Status.Code.ALREADY_EXISTS,
        409);
    publish("told", nobody, "id-2", Duration.ofHours(1));
    publish("other", nobody, "id-1", Duration.ofHours(1));
    cluster.forward(Duration.ofHours(2));
    publish("told", nobody, "id-1", Duration.ofHours(1));
  }

  private void publish(String name, Map<String, Object> to, String id, Duration timeToLive) {
    var command =
        client
            .newPublishMessageCommand()
            .messageName(name)
            .correlationKey((String) to.get("caseId"))
            .timeToLive(timeToLive);
    (id.isEmpty() ? command : command.messageId(id)).send().join();
  }

  @Test
  void aTimerFiresWhenTheClusterIsThatFar() {
    var type = fresh("t");
    deploy(type, SmallModels.timer(type, "P3D", type));
    start(type, Map.of());
    cluster.forward(Duration.ofDays(2));
    assertThat(jobs(type)).isEmpty();

    cluster.forward(Duration.ofDays(2));

    assertThat(jobs(type)).hasSize(1);
  }

  @Test
  void aDurationCountsFromTheClustersOwnTime() {
    cluster.forward(Duration.ofDays(100));
    var type = fresh("t");
    deploy(type, SmallModels.timer(type, "=duration(\"PT1H\")", type));
    start(type, Map.of());

    assertThat(cluster.timersAt(type, Map.of(), "wait"))
        .allMatch(due -> due.isAfter(cluster.now().plus(Duration.ofMinutes(59))));
    assertThat(jobs(type)).isEmpty();
    cluster.forward(Duration.ofHours(2));
    assertThat(jobs(type)).hasSize(1);
  }

  @Test
  void whatFailsInTheProcessIsAnIncidentAndNotARefusal() {
    var type = fresh("q");
    deploy(type, SmallModels.question(type, type));
    var trip = started(type);

    client.newCompleteCommand(job(type)).variables(Map.of("answer", "PERHAPS")).send().join();

    assertThat(cluster.liveInstances(type, trip)).isEqualTo(1);
    assertThat(cluster.openIncidents()).anyMatch(incident -> incident.contains("which"));
    var incidents =
        client.newIncidentSearchRequest().filter(f -> f.processDefinitionId(type)).send().join();
    assertThat(incidents.items()).hasSize(1);
    long key = incidents.items().get(0).getIncidentKey();
    client.newResolveIncidentCommand(key).send().join();
    assertThat(client.newIncidentSearchRequest().send().join().items())
        .anyMatch(i -> i.getProcessDefinitionId().equals(type) && i.getIncidentKey() != key);
  }

  @Test
  void saysThatItHasNoJobStreams() {
    assertThatThrownBy(
            () -> client.newStreamJobsCommand().jobType("any").consumer(job -> {}).send().join())
        .isInstanceOfSatisfying(
            ClientStatusException.class,
            e -> assertThat(e.getStatusCode()).isEqualTo(Status.Code.UNIMPLEMENTED));
  }
}
