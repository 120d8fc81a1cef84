package org.amparo.workflow.zeebe;

import jakarta.inject.Singleton;

/**
 * Decides what becomes of a command. Not found and conflict mean different things to different
 * commands; what says something of the cluster is tried for ever, what says something of the
 * command a limited number of times.
 */
@Singleton
class Judge {

  private final ZeebeConfig config;
  private final Backoff backoff;

  Judge(ZeebeConfig config) {
    this.config = config;
    this.backoff = new Backoff(config.outbox().firstRetry(), config.outbox().longestRetry());
  }

  Verdict of(Command command, Reply reply) {
    return switch (reply) {
      case OK -> Verdict.done("OK");
      case NOT_FOUND -> notFound(command);
      case CONFLICT -> conflict(command);
      case REFUSED -> Verdict.dead("REFUSED");
      case BUSY, UNREACHABLE -> again(command, reply);
      case FAILED -> againWithinLimits(command, reply);
    };
  }

  private Verdict notFound(Command command) {
    return switch (command.kind()) {
      // done at an earlier sending whose answer was lost, or ended by a message in between
      case COMPLETE_TASK, CANCEL_INSTANCE, RESOLVE_INCIDENT -> Verdict.done("GONE");
      // the model is deployed anew in the meantime
      case START -> againWithinLimits(command, Reply.NOT_FOUND);
      case PUBLISH_MESSAGE -> Verdict.dead("NOT_FOUND");
    };
  }

  private Verdict conflict(Command command) {
    return switch (command.kind()) {
      // the business id or the message id is there: an earlier sending was applied
      case START, PUBLISH_MESSAGE -> Verdict.done("ALREADY");
      // the listener that opened the task here is not completed there yet
      case COMPLETE_TASK, CANCEL_INSTANCE, RESOLVE_INCIDENT ->
          againWithinLimits(command, Reply.CONFLICT);
    };
  }

  private Verdict againWithinLimits(Command command, Reply reply) {
    return command.attempt() >= config.outbox().tries()
        ? Verdict.dead(reply.name())
        : again(command, reply);
  }

  private Verdict again(Command command, Reply reply) {
    return Verdict.again(reply.name(), backoff.after(command.attempt()));
  }
}
