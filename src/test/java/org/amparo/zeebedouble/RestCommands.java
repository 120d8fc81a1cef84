package org.amparo.zeebedouble;

import io.camunda.client.protocol.rest.JobActivationRequest;
import io.camunda.client.protocol.rest.JobActivationResult;
import io.camunda.client.protocol.rest.JobErrorRequest;
import io.camunda.client.protocol.rest.JobFailRequest;
import io.camunda.client.protocol.rest.JobUpdateRequest;
import io.camunda.client.protocol.rest.MessagePublicationRequest;
import io.camunda.client.protocol.rest.MessagePublicationResult;
import io.camunda.client.protocol.rest.ProcessInstanceCreationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceCreationStartInstruction;
import io.camunda.client.protocol.rest.UserTaskAssignmentRequest;
import io.camunda.client.protocol.rest.UserTaskCompletionRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The commands of the REST API; null is an answer without a body. */
final class RestCommands {

  private final Cluster cluster;
  private final Traffic traffic;

  RestCommands(Cluster cluster, Traffic traffic) {
    this.cluster = cluster;
    this.traffic = traffic;
  }

  Object deploy(RestCall call) {
    var resources = Multipart.files(call.contentType(), call.body());
    var deployed = cluster.process(() -> cluster.definitions.deploy(resources));
    return RestShapes.deployment(cluster.keys.next(), deployed);
  }

  Object create(RestCall call) {
    var request = call.read(ProcessInstanceCreationInstruction.class);
    if (Boolean.TRUE.equals(request.getAwaitCompletion())) {
      throw new Rejection(
          Rejection.Kind.NOT_SUPPORTED, "The double does not await the end of an instance.");
    }
    var key = request.getProcessDefinitionKey();
    var definition =
        cluster.read(
            () ->
                cluster.definitions.find(
                    key == null ? 0 : Long.parseLong(key),
                    or(request.getProcessDefinitionId(), ""),
                    or(request.getProcessDefinitionVersion(), -1)));
    return RestShapes.created(
        cluster.create(
            definition,
            or(request.getBusinessId(), ""),
            or(request.getTags(), Set.of()),
            or(request.getVariables(), Map.of()),
            or(request.getStartInstructions(), List.<ProcessInstanceCreationStartInstruction>of())
                .stream()
                .map(ProcessInstanceCreationStartInstruction::getElementId)
                .toList()));
  }

  @Nullable Object cancel(RestCall call) {
    return waited(() -> cluster.cancel(call.key()));
  }

  Object publish(RestCall call) {
    var request = call.read(MessagePublicationRequest.class);
    var message =
        cluster.publish(
            or(request.getName(), ""),
            or(request.getCorrelationKey(), ""),
            or(request.getMessageId(), ""),
            millis(request.getTimeToLive()),
            or(request.getVariables(), Map.of()));
    return new MessagePublicationResult()
        .messageKey(RestShapes.key(message.key()))
        .tenantId(ZeebeDouble.TENANT);
  }

  Object activate(RestCall call) {
    var request = call.read(JobActivationRequest.class);
    traffic.poll(or(request.getType(), ""));
    var jobs =
        cluster.activate(
            or(request.getType(), ""),
            or(request.getWorker(), ""),
            millis(request.getTimeout()),
            or(request.getMaxJobsToActivate(), 0),
            Set.copyOf(or(request.getFetchVariable(), List.of())),
            millis(request.getRequestTimeout()),
            () -> false);
    return new JobActivationResult().jobs(jobs.stream().map(RestShapes::job).toList());
  }

  @Nullable Object complete(RestCall call) {
    var body = call.tree();
    var result = body.path("result");
    var outcome =
        new Job.Outcome(
            Json.object(body.path("variables").isObject() ? body.get("variables").toString() : ""),
            result.path("denied").asBoolean(),
            result.path("deniedReason").asText(""),
            changes(
                result.path("corrections").isObject() ? result.get("corrections").toString() : ""));
    return done(() -> cluster.work.complete(call.key(), outcome));
  }

  @Nullable Object fail(RestCall call) {
    var request = call.read(JobFailRequest.class);
    return done(
        () ->
            cluster.work.fail(
                call.key(),
                or(request.getRetries(), 0),
                or(request.getErrorMessage(), ""),
                millis(request.getRetryBackOff())));
  }

  @Nullable Object throwError(RestCall call) {
    var request = call.read(JobErrorRequest.class);
    return done(
        () ->
            cluster.work.throwError(
                call.key(),
                request.getErrorCode(),
                or(request.getErrorMessage(), ""),
                or(request.getVariables(), Map.of())));
  }

  @Nullable Object updateJob(RestCall call) {
    var changes = call.read(JobUpdateRequest.class).getChangeset();
    return done(
        () -> {
          if (changes.getRetries() != null) {
            cluster.jobs.updateRetries(call.key(), changes.getRetries());
          }
          if (changes.getTimeout() != null) {
            cluster.jobs.updateTimeout(call.key(), millis(changes.getTimeout()));
          }
        });
  }

  @Nullable Object resolve(RestCall call) {
    return done(() -> cluster.incidents.resolve(call.key()));
  }

  @Nullable Object completeTask(RestCall call) {
    var request = call.read(UserTaskCompletionRequest.class);
    return waited(
        () ->
            cluster.process(
                () ->
                    cluster.tasks.complete(
                        call.key(),
                        or(request.getVariables(), Map.of()),
                        or(request.getAction(), ""))));
  }

  @Nullable Object assignTask(RestCall call) {
    var request = call.read(UserTaskAssignmentRequest.class);
    return waited(
        () ->
            cluster.process(
                () ->
                    cluster.tasks.assign(
                        call.key(),
                        or(request.getAssignee(), ""),
                        or(request.getAllowOverride(), true),
                        or(request.getAction(), ""))));
  }

  @Nullable Object unassignTask(RestCall call) {
    return waited(() -> cluster.process(() -> cluster.tasks.unassign(call.key())));
  }

  @Nullable Object updateTask(RestCall call) {
    var body = call.tree();
    var changes = changes(body.path("changeset").toString());
    return waited(
        () ->
            cluster.process(
                () -> cluster.tasks.update(call.key(), changes, body.path("action").asText(""))));
  }

  private static Map<String, Object> changes(String json) {
    var changes = new HashMap<>(Json.object(json));
    changes.values().removeIf(value -> value == null);
    return changes;
  }

  private @Nullable Object done(Runnable command) {
    return cluster.process(
        () -> {
          command.run();
          return null;
        });
  }

  private static @Nullable Object waited(Supplier<CompletableFuture<Void>> command) {
    Waiting.until(command.get());
    return null;
  }

  private static Duration millis(@Nullable Long millis) {
    return Duration.ofMillis(or(millis, 0L));
  }

  private static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
