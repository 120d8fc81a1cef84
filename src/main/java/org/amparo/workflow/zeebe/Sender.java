package org.amparo.workflow.zeebe;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ProcessInstanceEvent;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.amparo.kernel.Spans;
import org.jspecify.annotations.Nullable;

/** Says a command in the client's words, and its answer in ours. */
@Singleton
class Sender {

  private final Cluster cluster;
  private final ZeebeConfig config;
  private final Judge judge;
  private final Deployer deployer;
  private final Spans spans;

  Sender(Cluster cluster, ZeebeConfig config, Judge judge, Deployer deployer, Spans spans) {
    this.cluster = cluster;
    this.config = config;
    this.judge = judge;
    this.deployer = deployer;
    this.spans = spans;
  }

  /** Never fails; a failure is an answer too. */
  CompletionStage<Answer> send(Command command) {
    var span = spans.after(command.trace(), "command " + command.kind(), command.caseId());
    return sent(command).whenComplete((answer, never) -> span.end());
  }

  private CompletionStage<Answer> sent(Command command) {
    try {
      return said(cluster.client(), command)
          .handle((response, failure) -> answer(command, response, failure));
    } catch (RuntimeException failure) {
      return CompletableFuture.completedFuture(answer(command, null, failure));
    }
  }

  /** A job without tries has to be given one before its incident can be resolved. */
  private static CompletionStage<?> resolved(CamundaClient client, Command command) {
    long job = ((Number) command.variables().get(Incidents.JOB)).longValue();
    return client
        .newUpdateRetriesCommand(job)
        .retries(1)
        .send()
        .thenCompose(given -> client.newResolveIncidentCommand(key(command)).send());
  }

  private CompletionStage<?> said(CamundaClient client, Command command) {
    return command.kind() == CommandKind.RESOLVE_INCIDENT
        ? resolved(client, command)
        : inClientsWords(client, command).send();
  }

  private FinalCommandStep<?> inClientsWords(CamundaClient client, Command command) {
    return switch (command.kind()) {
      case START -> start(client, command);
      case COMPLETE_TASK ->
          client.newCompleteUserTaskCommand(key(command)).variables(command.variables());
      case PUBLISH_MESSAGE ->
          client
              .newPublishMessageCommand()
              .messageName(command.subject())
              .correlationKey(command.caseId().toString())
              .messageId(command.token().toString())
              .timeToLive(config.keepMessages())
              .variables(command.variables());
      case CANCEL_INSTANCE -> client.newCancelInstanceCommand(key(command));
      case RESOLVE_INCIDENT -> client.newResolveIncidentCommand(key(command));
    };
  }

  private static long key(Command command) {
    return EngineKey.parse(command.subject()).orElseThrow().key();
  }

  private FinalCommandStep<?> start(CamundaClient client, Command command) {
    var start =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(command.subject())
            .latestVersion()
            .variables(command.variables());
    command.beginsAt().forEach(start::startBeforeElement);
    return config.businessId() ? start.businessId(businessId(command)) : start;
  }

  /** The case, for whoever looks for it in the cluster, and the start, which is unique. */
  private static String businessId(Command command) {
    return command.caseId() + "." + command.token();
  }

  private Answer answer(Command command, @Nullable Object response, @Nullable Throwable failure) {
    var reply = Reply.of(failure);
    if (reply == Reply.NOT_FOUND && command.kind() == CommandKind.START) {
      deployer.again();
    }
    Long instance =
        response instanceof ProcessInstanceEvent started ? started.getProcessInstanceKey() : null;
    return new Answer(command, reply, judge.of(command, reply), instance);
  }
}
