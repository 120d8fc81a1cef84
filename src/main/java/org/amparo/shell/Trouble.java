package org.amparo.shell;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/**
 * What a failure means to the caller.
 *
 * @param headers what the status asks for: Retry-After, WWW-Authenticate, Allow
 * @param unexpected true when it is the service's own fault, so that it must be logged
 */
record Trouble(
    Problem problem,
    String detail,
    Checklist checklist,
    List<ProblemBody.Field> fields,
    Map<String, String> headers,
    boolean unexpected) {

  static Trouble of(Problem problem, String detail) {
    return new Trouble(problem, detail, Checklist.empty(), List.of(), Map.of(), false);
  }

  static Trouble of(Problem problem, ProblemBody.Field field) {
    return new Trouble(
        problem, field.sentence(), Checklist.empty(), List.of(field), Map.of(), false);
  }

  static Trouble of(Problem problem, String detail, List<ProblemBody.Field> fields) {
    return new Trouble(problem, detail, Checklist.empty(), fields, Map.of(), false);
  }

  static Trouble of(Refused refused) {
    return new Trouble(
            refused.problem(), refused.sentence(), refused.checklist(), List.of(), Map.of(), false)
        .withItsHeaders();
  }

  static Trouble unauthenticated() {
    return of(Problem.UNAUTHENTICATED, "Sign in, and send the token as a bearer token.")
        .withItsHeaders();
  }

  /** As RFC 9470 says it to a program. */
  static Trouble staleSignIn(Duration longest) {
    return of(
            Problem.SIGN_IN_AGAIN,
            "This takes a sign-in of the last %d minutes. Nothing was changed; sign in again and"
                    .formatted(longest.toMinutes())
                + " repeat it.")
        .with(
            "WWW-Authenticate",
            "Bearer error=\"insufficient_user_authentication\","
                + " error_description=\"A more recent sign-in is needed\", max_age=\"%d\""
                    .formatted(longest.toSeconds()));
  }

  static Trouble forbidden() {
    return of(Problem.FORBIDDEN, "None of your roles may do this.");
  }

  static Trouble foreignForm() {
    return of(
        Problem.FORBIDDEN,
        "This form does not belong to your present session. Open the page anew and send it from"
            + " there.");
  }

  static Trouble notFound() {
    return of(Problem.NOT_FOUND, "There is nothing here that you may see.");
  }

  static Trouble unavailable() {
    return of(
            Problem.UNAVAILABLE,
            "The service cannot reach what it needs. Nothing was changed; try again shortly.")
        .with("Retry-After", "5");
  }

  static Trouble tooMany(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return of(Problem.TOO_MANY_REQUESTS, "Too many requests came from there. Wait, then try again.")
        .with("Retry-After", Long.toString(seconds));
  }

  static Trouble internal() {
    return new Trouble(
        Problem.INTERNAL,
        "The service made a mistake and changed nothing. Report the request's id.",
        Checklist.empty(),
        List.of(),
        Map.of(),
        true);
  }

  Trouble with(String header, String value) {
    return new Trouble(problem, detail, checklist, fields, Map.of(header, value), unexpected);
  }

  private Trouble withItsHeaders() {
    return switch (problem) {
      case UNAUTHENTICATED -> with("WWW-Authenticate", "Bearer");
      case TOO_MANY_REQUESTS -> with("Retry-After", "60");
      case UNAVAILABLE -> with("Retry-After", "5");
      default -> this;
    };
  }
}
