package org.amparo.shell;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NoContentException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.http.Clash;
import org.amparo.http.ForeignForm;
import org.amparo.http.StaleSignIn;
import org.amparo.http.TooManyRequests;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/**
 * Finds what a failure means. The exception's own text never reaches the caller: it may hold what
 * was sent, or tell how the service is made.
 */
final class Diagnosis {

  /** PostgreSQL: connection lost, no connection free, server going down or not up yet. */
  private static final Set<String> DATABASE_AWAY = Set.of("08", "53", "57");

  /** PostgreSQL: the text holds a character that a database text cannot hold. */
  private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

  private Diagnosis() {}

  static Trouble of(Throwable failure) {
    List<Throwable> chain = chain(failure);
    return ofBody(failure, chain)
        .or(() -> first(chain, Refused.class).map(Trouble::of))
        .or(() -> first(chain, StaleSignIn.class).map(s -> Trouble.staleSignIn(s.longest())))
        .or(() -> first(chain, ForeignForm.class).map(f -> Trouble.foreignForm()))
        .or(() -> ofSecurity(chain))
        .or(() -> first(chain, TooManyRequests.class).map(t -> Trouble.tooMany(t.retryAfter())))
        .or(() -> first(chain, ConstraintViolationException.class).map(BadShape::of))
        .or(() -> ofHttp(chain))
        .or(() -> ofDatabase(failure, chain))
        .orElseGet(Trouble::internal);
  }

  static Trouble ofStatus(int status) {
    return switch (status) {
      case 401 -> Trouble.unauthenticated();
      case 403 -> Trouble.forbidden();
      case 404 -> Trouble.notFound();
      case 405 ->
          Trouble.of(Problem.METHOD_NOT_ALLOWED, "Another method is meant for this address.");
      case 406 -> Trouble.of(Problem.NOT_ACCEPTABLE, "Accept application/json.");
      case 413 -> Trouble.of(Problem.TOO_LARGE, "Send less in one request.");
      case 415 -> Trouble.of(Problem.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
      case 429 -> Trouble.tooMany(java.time.Duration.ofMinutes(1));
      case 503 -> Trouble.unavailable();
      default ->
          status >= 400 && status < 500
              ? Trouble.of(Problem.MALFORMED, "The request cannot be read.")
              : Trouble.internal();
    };
  }

  /** What Jackson says of a request's body; what it says elsewhere is the service's own fault. */
  private static Optional<Trouble> ofBody(Throwable failure, List<Throwable> chain) {
    Throwable told = failure instanceof WebApplicationException ? failure.getCause() : failure;
    boolean tooLarge =
        first(chain, Refused.class).filter(r -> r.problem() == Problem.TOO_LARGE).isPresent();
    return !tooLarge
            && told instanceof JacksonException json
            && !(json.getProcessor() instanceof JsonGenerator)
        ? Optional.of(BadJson.of(json))
        : Optional.empty();
  }

  private static Optional<Trouble> ofSecurity(List<Throwable> chain) {
    for (Throwable next : chain) {
      if (next instanceof UnauthorizedException
          || next instanceof AuthenticationFailedException
          || next instanceof AuthenticationCompletionException) {
        return Optional.of(Trouble.unauthenticated());
      }
      if (next instanceof ForbiddenException) {
        return Optional.of(Trouble.forbidden());
      }
    }
    return Optional.empty();
  }

  private static Optional<Trouble> ofHttp(List<Throwable> chain) {
    for (Throwable next : chain) {
      if (next instanceof WebApplicationException web) {
        return Optional.of(ofWeb(web));
      }
      if (next instanceof HttpException http) {
        return Optional.of(ofStatus(http.getStatusCode()));
      }
      if (next instanceof NoContentException) {
        return Optional.of(Trouble.of(Problem.MALFORMED, "The request has no body."));
      }
    }
    return Optional.empty();
  }

  private static Trouble ofWeb(WebApplicationException web) {
    Trouble trouble = ofStatus(web.getResponse().getStatus());
    String allowed = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allowed == null ? trouble : trouble.with(HttpHeaders.ALLOW, allowed);
  }

  private static Optional<Trouble> ofDatabase(Throwable failure, List<Throwable> chain) {
    if (Clash.isBehind(failure)) {
      return Optional.of(
          Trouble.of(
              Problem.STATE_CONFLICT,
              "Somebody else changed this at the same moment. Read it again."));
    }
    return first(chain, SQLException.class).flatMap(Diagnosis::ofSql);
  }

  private static Optional<Trouble> ofSql(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      // the connection pool's own timeout carries no state
      return String.valueOf(failure.getMessage()).startsWith("Acquisition timeout")
          ? Optional.of(Trouble.unavailable())
          : Optional.empty();
    }
    if (UNSTORABLE.contains(state)) {
      return Optional.of(
          Trouble.of(Problem.MALFORMED, "A text holds a character that is not allowed."));
    }
    return DATABASE_AWAY.contains(state.substring(0, 2))
        ? Optional.of(Trouble.unavailable())
        : Optional.empty();
  }

  private static List<Throwable> chain(Throwable failure) {
    var chain = new ArrayList<Throwable>();
    for (Throwable t = failure; t != null && !chain.contains(t); t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }

  private static <T> Optional<T> first(List<Throwable> chain, Class<T> type) {
    return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
