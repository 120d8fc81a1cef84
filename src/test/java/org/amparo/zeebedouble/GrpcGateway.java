package org.amparo.zeebedouble;

import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ProcessInstanceCreationStartInstruction;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ResolveIncidentRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ResolveIncidentResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobRetriesRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobRetriesResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobTimeoutRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobTimeoutResponse;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Supplier;

/** The official gRPC service. What it leaves out answers UNIMPLEMENTED, job streams among it. */
final class GrpcGateway extends GatewayGrpc.GatewayImplBase {

  private final Cluster cluster;
  private final Gate gate;
  private final Traffic traffic;

  GrpcGateway(Cluster cluster, Gate gate, Traffic traffic) {
    this.cluster = cluster;
    this.gate = gate;
    this.traffic = traffic;
  }

  private <T> void answer(Command command, StreamObserver<T> to, Supplier<T> work) {
    try {
      T answer = gate.pass(command, work);
      to.onNext(answer);
      to.onCompleted();
    } catch (RuntimeException e) {
      to.onError(status(e).asRuntimeException());
    }
  }

  private static Status status(RuntimeException e) {
    if (e instanceof Rejection rejection) {
      return Status.fromCode(rejection.kind().grpc).withDescription(rejection.getMessage());
    } else if (e instanceof Gate.Cut) {
      return Status.UNAVAILABLE.withDescription("Network closed for unknown reason");
    }
    return Status.INTERNAL.withDescription(String.valueOf(e)).withCause(e);
  }

  @Override
  public void topology(TopologyRequest request, StreamObserver<TopologyResponse> to) {
    answer(Command.TOPOLOGY, to, () -> GrpcShapes.topology());
  }

  @Override
  public void deployResource(
      DeployResourceRequest request, StreamObserver<DeployResourceResponse> to) {
    answer(
        Command.DEPLOY,
        to,
        () -> {
          var resources = new LinkedHashMap<String, byte[]>();
          request
              .getResourcesList()
              .forEach(r -> resources.put(r.getName(), r.getContent().toByteArray()));
          var deployed = cluster.process(() -> cluster.definitions.deploy(resources));
          return DeployResourceResponse.newBuilder()
              .setKey(cluster.keys.next())
              .setTenantId(ZeebeDouble.TENANT)
              .addAllDeployments(deployed.stream().map(GrpcShapes::deployment).toList())
              .build();
        });
  }

  @Override
  public void createProcessInstance(
      CreateProcessInstanceRequest request, StreamObserver<CreateProcessInstanceResponse> to) {
    answer(Command.CREATE_INSTANCE, to, () -> create(request));
  }

  private CreateProcessInstanceResponse create(CreateProcessInstanceRequest request) {
    var definition =
        cluster.read(
            () ->
                cluster.definitions.find(
                    request.getProcessDefinitionKey(),
                    request.getBpmnProcessId(),
                    request.getVersion()));
    var instance =
        cluster.create(
            definition,
            request.getBusinessId(),
            Set.copyOf(request.getTagsList()),
            Json.object(request.getVariables()),
            request.getStartInstructionsList().stream()
                .map(ProcessInstanceCreationStartInstruction::getElementId)
                .toList());
    var response =
        CreateProcessInstanceResponse.newBuilder()
            .setProcessDefinitionKey(definition.key())
            .setBpmnProcessId(definition.processId())
            .setVersion(definition.version())
            .setProcessInstanceKey(instance.key)
            .setTenantId(ZeebeDouble.TENANT)
            .addAllTags(instance.tags);
    if (!instance.businessId.isEmpty()) {
      response.setBusinessId(instance.businessId);
    }
    return response.build();
  }

  @Override
  public void cancelProcessInstance(
      CancelProcessInstanceRequest request, StreamObserver<CancelProcessInstanceResponse> to) {
    answer(
        Command.CANCEL_INSTANCE,
        to,
        () -> {
          Waiting.until(cluster.cancel(request.getProcessInstanceKey()));
          return CancelProcessInstanceResponse.getDefaultInstance();
        });
  }

  @Override
  public void publishMessage(
      PublishMessageRequest request, StreamObserver<PublishMessageResponse> to) {
    answer(
        Command.PUBLISH_MESSAGE,
        to,
        () -> {
          var message =
              cluster.publish(
                  request.getName(),
                  request.getCorrelationKey(),
                  request.getMessageId(),
                  Duration.ofMillis(request.getTimeToLive()),
                  Json.object(request.getVariables()));
          return PublishMessageResponse.newBuilder()
              .setKey(message.key())
              .setTenantId(ZeebeDouble.TENANT)
              .build();
        });
  }

  @Override
  public void activateJobs(ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> to) {
    var call = (ServerCallStreamObserver<ActivateJobsResponse>) to;
    // without it an answer to a client that left would throw
    call.setOnCancelHandler(() -> {});
    traffic.poll(request.getType());
    answer(
        Command.ACTIVATE_JOBS,
        to,
        () -> {
          var jobs =
              cluster.activate(
                  request.getType(),
                  request.getWorker(),
                  Duration.ofMillis(request.getTimeout()),
                  request.getMaxJobsToActivate(),
                  Set.copyOf(request.getFetchVariableList()),
                  Duration.ofMillis(request.getRequestTimeout()),
                  call::isCancelled);
          return ActivateJobsResponse.newBuilder()
              .addAllJobs(jobs.stream().map(GrpcShapes::job).toList())
              .build();
        });
  }

  @Override
  public void completeJob(CompleteJobRequest request, StreamObserver<CompleteJobResponse> to) {
    answer(
        Command.COMPLETE_JOB,
        to,
        () ->
            done(
                () ->
                    cluster.work.complete(
                        request.getJobKey(),
                        GrpcShapes.outcome(request.getVariables(), request.getResult())),
                CompleteJobResponse.getDefaultInstance()));
  }

  @Override
  public void failJob(FailJobRequest request, StreamObserver<FailJobResponse> to) {
    answer(
        Command.FAIL_JOB,
        to,
        () ->
            done(
                () ->
                    cluster.work.fail(
                        request.getJobKey(),
                        request.getRetries(),
                        request.getErrorMessage(),
                        Duration.ofMillis(request.getRetryBackOff())),
                FailJobResponse.getDefaultInstance()));
  }

  @Override
  public void throwError(ThrowErrorRequest request, StreamObserver<ThrowErrorResponse> to) {
    answer(
        Command.THROW_ERROR,
        to,
        () ->
            done(
                () ->
                    cluster.work.throwError(
                        request.getJobKey(),
                        request.getErrorCode(),
                        request.getErrorMessage(),
                        Json.object(request.getVariables())),
                ThrowErrorResponse.getDefaultInstance()));
  }

  @Override
  public void updateJobRetries(
      UpdateJobRetriesRequest request, StreamObserver<UpdateJobRetriesResponse> to) {
    answer(
        Command.UPDATE_JOB,
        to,
        () ->
            done(
                () -> cluster.jobs.updateRetries(request.getJobKey(), request.getRetries()),
                UpdateJobRetriesResponse.getDefaultInstance()));
  }

  @Override
  public void updateJobTimeout(
      UpdateJobTimeoutRequest request, StreamObserver<UpdateJobTimeoutResponse> to) {
    answer(
        Command.UPDATE_JOB,
        to,
        () ->
            done(
                () ->
                    cluster.jobs.updateTimeout(
                        request.getJobKey(), Duration.ofMillis(request.getTimeout())),
                UpdateJobTimeoutResponse.getDefaultInstance()));
  }

  @Override
  public void resolveIncident(
      ResolveIncidentRequest request, StreamObserver<ResolveIncidentResponse> to) {
    answer(
        Command.RESOLVE_INCIDENT,
        to,
        () ->
            done(
                () -> cluster.incidents.resolve(request.getIncidentKey()),
                ResolveIncidentResponse.getDefaultInstance()));
  }

  private <T> T done(Runnable command, T answer) {
    return cluster.process(
        () -> {
          command.run();
          return answer;
        });
  }
}
