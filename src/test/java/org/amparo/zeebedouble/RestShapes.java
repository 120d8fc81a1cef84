package org.amparo.zeebedouble;

import io.camunda.client.protocol.rest.ActivatedJobResult;
import io.camunda.client.protocol.rest.BrokerInfo;
import io.camunda.client.protocol.rest.CreateProcessInstanceResult;
import io.camunda.client.protocol.rest.DeploymentMetadataResult;
import io.camunda.client.protocol.rest.DeploymentProcessResult;
import io.camunda.client.protocol.rest.DeploymentResult;
import io.camunda.client.protocol.rest.JobKindEnum;
import io.camunda.client.protocol.rest.JobListenerEventTypeEnum;
import io.camunda.client.protocol.rest.Partition;
import io.camunda.client.protocol.rest.TopologyResponse;
import io.camunda.client.protocol.rest.UserTaskProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answers of the REST API to commands, in the official client's own generated classes. */
final class RestShapes {

  private RestShapes() {}

  static String key(long key) {
    return Long.toString(key);
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static TopologyResponse topology() {
    var partition =
        new Partition()
            .partitionId(1)
            .role(Partition.RoleEnum.LEADER)
            .health(Partition.HealthEnum.HEALTHY);
    return new TopologyResponse()
        .clusterId(ZeebeDouble.CLUSTER)
        .clusterSize(1)
        .partitionsCount(1)
        .replicationFactor(1)
        .gatewayVersion(ZeebeDouble.VERSION)
        .lastCompletedChangeId("1")
        .brokers(
            List.of(
                new BrokerInfo()
                    .nodeId(0)
                    .host("127.0.0.1")
                    .port(ZeebeDouble.BROKER_PORT)
                    .version(ZeebeDouble.VERSION)
                    .partitions(List.of(partition))));
  }

  static DeploymentResult deployment(long key, List<Definition> definitions) {
    return new DeploymentResult()
        .deploymentKey(key(key))
        .tenantId(ZeebeDouble.TENANT)
        .deployments(definitions.stream().map(RestShapes::deployed).toList());
  }

  private static DeploymentMetadataResult deployed(Definition definition) {
    return new DeploymentMetadataResult()
        .processDefinition(
            new DeploymentProcessResult()
                .processDefinitionId(definition.processId())
                .processDefinitionKey(key(definition.key()))
                .processDefinitionVersion(definition.version())
                .resourceName(definition.resource())
                .tenantId(ZeebeDouble.TENANT));
  }

  static CreateProcessInstanceResult created(Instance instance) {
    return new CreateProcessInstanceResult()
        .processDefinitionId(instance.definition.processId())
        .processDefinitionKey(key(instance.definition.key()))
        .processDefinitionVersion(instance.definition.version())
        .processInstanceKey(key(instance.key))
        .tenantId(ZeebeDouble.TENANT)
        .businessId(orNull(instance.businessId))
        .tags(instance.tags)
        .variables(new HashMap<>());
  }

  static ActivatedJobResult job(HandedOut job) {
    var definition = job.instance().definition;
    var shape =
        new ActivatedJobResult()
            .jobKey(key(job.key()))
            .type(job.type())
            .processDefinitionId(definition.processId())
            .processDefinitionKey(key(definition.key()))
            .processDefinitionVersion(definition.version())
            .processInstanceKey(key(job.instance().key))
            .rootProcessInstanceKey(key(job.instance().root().key))
            .elementId(job.element())
            .elementInstanceKey(key(job.elementInstance()))
            .customHeaders(new HashMap<>(job.headers()))
            .worker(job.worker())
            .retries(job.retries())
            .deadline(job.deadline())
            .variables(job.variables())
            .tenantId(ZeebeDouble.TENANT)
            .tags(job.instance().root().tags)
            .kind(JobKindEnum.BPMN_ELEMENT)
            .listenerEventType(JobListenerEventTypeEnum.UNSPECIFIED);
    if (job.task() != null) {
      shape
          .kind(JobKindEnum.TASK_LISTENER)
          .listenerEventType(JobListenerEventTypeEnum.valueOf(job.event().toUpperCase(Locale.ROOT)))
          .userTask(task(job.task()));
    }
    return shape;
  }

  private static UserTaskProperties task(UserTask.Snapshot task) {
    return new UserTaskProperties()
        .userTaskKey(key(task.key()))
        .action(task.action())
        .assignee(orNull(task.assignee()))
        .candidateGroups(task.candidateGroups())
        .candidateUsers(task.candidateUsers())
        .changedAttributes(task.changedAttributes())
        .dueDate(orNull(task.dueDate()))
        .followUpDate(orNull(task.followUpDate()))
        .priority(task.priority());
  }
}
