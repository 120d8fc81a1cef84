package org.amparo.identity.web;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import org.amparo.http.PageForm;
import org.amparo.http.SessionCookie;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.SessionEnded;
import org.amparo.identity.SignIn;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** A browser's session: somebody says that they are still there, or signs out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class SessionPage {

  private final SignIn signIn;
  private final CurrentActor current;
  private final Event<SessionEnded> ended;

  SessionPage(SignIn signIn, CurrentActor current, Event<SessionEnded> ended) {
    this.signIn = signIn;
    this.current = current;
    this.ended = ended;
  }

  /** Answers for how many seconds the session goes on. */
  @POST
  @Path("session")
  @Produces(MediaType.TEXT_PLAIN)
  @Authenticated
  @Operation(hidden = true)
  public RestResponse<String> renew(PageForm form, @Context HttpServerRequest request) {
    var token =
        current
            .session()
            .flatMap(session -> signIn.renew(current.actor(), session))
            .orElseThrow(() -> new Refused(Problem.UNAUTHENTICATED, "Sign in again."));
    var life = Duration.ofSeconds(token.expiresIn());
    return RestResponse.ResponseBuilder.ok(String.valueOf(token.expiresIn()))
        .type(MediaType.TEXT_PLAIN)
        .cookie(SessionCookie.of(token.value(), life, SessionCookie.secure(request)))
        .build();
  }

  /** Whoever signs out leaves nothing in the browser, also when their session has ended. */
  @POST
  @Path("sign-out")
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> signOut(PageForm form, @Context HttpServerRequest request) {
    current.session().ifPresent(session -> ended.fire(new SessionEnded(session.id())));
    return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
        .location(URI.create("/sign-in"))
        .cookie(SessionCookie.gone(SessionCookie.secure(request)))
        .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
        .build();
  }
}
