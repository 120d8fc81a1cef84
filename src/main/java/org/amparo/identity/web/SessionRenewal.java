package org.amparo.identity.web;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.time.Instant;
import org.amparo.http.SessionCookie;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.SignIn;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Whoever works is not signed out in the middle of it: a page of a session whose token has been
 * used for a while brings a new one, for a working day at most.
 */
class SessionRenewal {

  /** A page that looks again by itself says so: nobody is at work for that. */
  private static final String BY_ITSELF = "Amparo-Look";

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofHours(12);

  private final SignIn signIn;
  private final CurrentActor current;

  SessionRenewal(SignIn signIn, CurrentActor current) {
    this.signIn = signIn;
    this.current = current;
  }

  @ServerResponseFilter
  void renew(
      ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
    var incoming = routing.request();
    if (response.getStatus() < 400
        && BlockingOperationControl.isBlockingAllowed()
        && incoming.getCookie(SessionCookie.NAME) != null
        && incoming.getHeader(BY_ITSELF) == null
        && !response.getHeaders().containsKey("Set-Cookie")) {
      current.session().filter(SessionRenewal::isDue).ifPresent(s -> renew(s, response, incoming));
    }
  }

  private static boolean isDue(CurrentActor.Session session) {
    // as the token's own times, by the machine's clock
    var now = Instant.now();
    return now.isAfter(session.issued().plus(FRESH)) && now.isBefore(session.since().plus(LONGEST));
  }

  private void renew(
      CurrentActor.Session session, ContainerResponseContext response, HttpServerRequest incoming) {
    signIn
        .renew(current.actor(), session)
        .ifPresent(
            token ->
                response
                    .getHeaders()
                    .add(
                        "Set-Cookie",
                        SessionCookie.of(
                            token.value(),
                            Duration.ofSeconds(token.expiresIn()),
                            SessionCookie.secure(incoming))));
  }
}
