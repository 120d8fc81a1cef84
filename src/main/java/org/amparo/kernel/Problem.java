package org.amparo.kernel;

/**
 * The kinds of problem that the service tells a caller, each with a stable address and an HTTP
 * status (RFC 9457). {@code docs/problems.md} explains each one and a test compares the two.
 */
public enum Problem {
  MALFORMED(400, "The request cannot be read"),
  UNKNOWN_FIELD(400, "A field is not part of this request"),
  UNAUTHENTICATED(401, "Sign in first"),
  SIGN_IN_AGAIN(401, "Show again that it is you"),
  FORBIDDEN(403, "Your role may not do this"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "This address does not take that method"),
  NOT_ACCEPTABLE(406, "The answer is not available in that form"),
  TASK_ALREADY_CLAIMED(409, "Somebody else has this task"),
  TASK_NOT_CLAIMED(409, "Claim the task first"),
  STATE_CONFLICT(409, "The case is not in a state for this"),
  BROUGHT_BEFORE(409, "This file was brought before"),
  ACCOUNT_UNFINISHED(403, "Finish your account first"),
  SEPARATION_OF_DUTIES(403, "Another person must do this"),
  NOT_ASSIGNED(403, "This case is not yours to open"),
  STALE_VERSION(412, "Somebody changed this after you read it"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The request is in a form that is not taken here"),
  RULE_REFUSED(422, "A rule does not allow this"),
  KEY_REUSED(422, "The idempotency key was used for another request"),
  VERSION_REQUIRED(428, "Say which version you change"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL(500, "The service made a mistake"),
  UNAVAILABLE(503, "The service is not ready");

  private final int status;
  private final String title;

  Problem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The last part of the problem's {@code type}, for example {@code rule-refused}. */
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
