package org.amparo.zeebedouble;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.BrokerInfo;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Deployment;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.JobResult;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.JobResultCorrections;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Partition;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ProcessMetadata;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UserTaskProperties;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The messages of the gRPC protocol. */
final class GrpcShapes {

  private GrpcShapes() {}

  static TopologyResponse topology() {
    return TopologyResponse.newBuilder()
        .setClusterSize(1)
        .setPartitionsCount(1)
        .setReplicationFactor(1)
        .setGatewayVersion(ZeebeDouble.VERSION)
        .setClusterId(ZeebeDouble.CLUSTER)
        .addBrokers(
            BrokerInfo.newBuilder()
                .setHost("127.0.0.1")
                .setPort(ZeebeDouble.BROKER_PORT)
                .setVersion(ZeebeDouble.VERSION)
                .addPartitions(Partition.newBuilder().setPartitionId(1)))
        .build();
  }

  static Deployment deployment(Definition definition) {
    return Deployment.newBuilder()
        .setProcess(
            ProcessMetadata.newBuilder()
                .setBpmnProcessId(definition.processId())
                .setVersion(definition.version())
                .setProcessDefinitionKey(definition.key())
                .setResourceName(definition.resource())
                .setTenantId(ZeebeDouble.TENANT))
        .build();
  }

  static ActivatedJob job(HandedOut job) {
    var definition = job.instance().definition;
    var shape =
        ActivatedJob.newBuilder()
            .setKey(job.key())
            .setType(job.type())
            .setProcessInstanceKey(job.instance().key)
            .setBpmnProcessId(definition.processId())
            .setProcessDefinitionVersion(definition.version())
            .setProcessDefinitionKey(definition.key())
            .setElementId(job.element())
            .setElementInstanceKey(job.elementInstance())
            .setCustomHeaders(Json.text(job.headers()))
            .setWorker(job.worker())
            .setRetries(job.retries())
            .setDeadline(job.deadline())
            .setVariables(Json.text(job.variables()))
            .setTenantId(ZeebeDouble.TENANT)
            .setKind(ActivatedJob.JobKind.BPMN_ELEMENT)
            .setListenerEventType(ActivatedJob.ListenerEventType.UNSPECIFIED)
            .addAllTags(job.instance().root().tags);
    if (job.task() != null) {
      shape
          .setKind(ActivatedJob.JobKind.TASK_LISTENER)
          .setListenerEventType(
              ActivatedJob.ListenerEventType.valueOf(job.event().toUpperCase(Locale.ROOT)))
          .setUserTask(task(job.task()));
    }
    return shape.build();
  }

  private static UserTaskProperties task(UserTask.Snapshot task) {
    var shape =
        UserTaskProperties.newBuilder()
            .setUserTaskKey(task.key())
            .setAction(task.action())
            .setPriority(task.priority())
            .addAllCandidateGroups(task.candidateGroups())
            .addAllCandidateUsers(task.candidateUsers())
            .addAllChangedAttributes(task.changedAttributes());
    if (!task.assignee().isEmpty()) {
      shape.setAssignee(task.assignee());
    }
    if (!task.dueDate().isEmpty()) {
      shape.setDueDate(task.dueDate());
    }
    if (!task.followUpDate().isEmpty()) {
      shape.setFollowUpDate(task.followUpDate());
    }
    return shape.build();
  }

  static Job.Outcome outcome(String variables, JobResult result) {
    return new Job.Outcome(
        Json.object(variables),
        result.getDenied(),
        result.getDeniedReason(),
        corrections(result.getCorrections()));
  }

  private static Map<String, Object> corrections(JobResultCorrections given) {
    var corrections = new HashMap<String, Object>();
    if (given.hasAssignee()) {
      corrections.put("assignee", given.getAssignee());
    }
    if (given.hasDueDate()) {
      corrections.put("dueDate", given.getDueDate());
    }
    if (given.hasFollowUpDate()) {
      corrections.put("followUpDate", given.getFollowUpDate());
    }
    if (given.hasCandidateGroups()) {
      corrections.put("candidateGroups", given.getCandidateGroups().getValuesList());
    }
    if (given.hasCandidateUsers()) {
      corrections.put("candidateUsers", given.getCandidateUsers().getValuesList());
    }
    if (given.hasPriority()) {
      corrections.put("priority", given.getPriority());
    }
    return corrections;
  }
}
