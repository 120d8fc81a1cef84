package org.amparo.workflow.zeebe;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;

/** The client's many ways to fail, as the few that differ in what has to be done. */
enum Reply {
  OK,
  /** The task, job, instance or process is not there: done before, gone, or never there. */
  NOT_FOUND,
  /** It is there, and in a state that does not allow this, or has it already. */
  CONFLICT,
  /** Saying it again would be answered the same. */
  REFUSED,
  /** The cluster asks for less. */
  BUSY,
  /** Nobody answered, or nobody let us in; it may have been applied all the same. */
  UNREACHABLE,
  /** The cluster failed in itself. */
  FAILED;

  /** Whether it says something of the cluster rather than of the command. */
  boolean isAboutTheCluster() {
    return this == BUSY || this == UNREACHABLE;
  }

  static Reply of(@Nullable Throwable failure) {
    if (failure == null) {
      return OK;
    }
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ClientHttpException http) {
        return ofHttp(http.code());
      } else if (t instanceof ClientStatusException status) {
        return ofGrpc(status.getStatusCode());
      } else if (t instanceof StatusRuntimeException status) {
        return ofGrpc(status.getStatus().getCode());
      }
    }
    // connections refused, cut or timed out come without a code
    return UNREACHABLE;
  }

  private static Reply ofHttp(int code) {
    return switch (code) {
      case 404 -> NOT_FOUND;
      case 409 -> CONFLICT;
      case 429, 503 -> BUSY;
      // a token that ran out, and what a proxy says of a cluster that is not there
      case 401, 407, 408, 425, 502, 504 -> UNREACHABLE;
      case 501 -> REFUSED;
      default -> code >= 400 && code < 500 ? REFUSED : FAILED;
    };
  }

  private static Reply ofGrpc(Status.Code code) {
    return switch (code) {
      case OK -> OK;
      case NOT_FOUND -> NOT_FOUND;
      case ALREADY_EXISTS, FAILED_PRECONDITION -> CONFLICT;
      case INVALID_ARGUMENT, PERMISSION_DENIED, UNIMPLEMENTED, OUT_OF_RANGE -> REFUSED;
      case RESOURCE_EXHAUSTED -> BUSY;
      case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, UNAUTHENTICATED, ABORTED -> UNREACHABLE;
      case UNKNOWN, INTERNAL, DATA_LOSS -> FAILED;
    };
  }
}
