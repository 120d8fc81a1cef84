package org.amparo.zeebedouble;

import io.grpc.Status;

/** The cluster does not do what it was asked, and says why in the words of the protocol. */
final class Rejection extends RuntimeException {

  /** The kinds, with their codes in both protocols. */
  enum Kind {
    INVALID_ARGUMENT(Status.Code.INVALID_ARGUMENT, 400),
    NOT_FOUND(Status.Code.NOT_FOUND, 404),
    ALREADY_EXISTS(Status.Code.ALREADY_EXISTS, 409),
    INVALID_STATE(Status.Code.FAILED_PRECONDITION, 409),
    RESOURCE_EXHAUSTED(Status.Code.RESOURCE_EXHAUSTED, 503),
    TOO_MANY_REQUESTS(Status.Code.RESOURCE_EXHAUSTED, 429),
    UNAVAILABLE(Status.Code.UNAVAILABLE, 503),
    TIMEOUT(Status.Code.DEADLINE_EXCEEDED, 504),
    NOT_SUPPORTED(Status.Code.UNIMPLEMENTED, 501),
    PROCESSING_ERROR(Status.Code.INTERNAL, 500);

    final Status.Code grpc;
    final int http;

    Kind(Status.Code grpc, int http) {
      this.grpc = grpc;
      this.http = http;
    }
  }

  private final Kind kind;

  Rejection(Kind kind, String detail) {
    super(detail);
    this.kind = kind;
  }

  /** As the broker words it: the command's intent, the code, the reason. */
  @SuppressWarnings("AnnotateFormatMethod")
  static Rejection of(Kind kind, String intent, String reason, Object... values) {
    return new Rejection(
        kind,
        "Command '%s' rejected with code '%s': %s"
            .formatted(intent, kind, reason.formatted(values)));
  }

  Kind kind() {
    return kind;
  }
}
