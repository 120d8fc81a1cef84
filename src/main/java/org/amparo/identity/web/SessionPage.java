package org.amparo.identity.web;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.amparo.http.PageForm;
import org.amparo.http.SessionCookie;
import org.amparo.identity.CurrentActor;
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

  SessionPage(SignIn signIn, CurrentActor current) {
    this.signIn = signIn;
    this.current = current;
  }

  /** Answers for how many seconds the session goes on. */
  @POST
  @Path("session")
  @Produces(MediaType.TEXT_PLAIN)
  @Authenticated
  @Operation(hidden = true)
  public RestResponse<String> renew(PageForm form) {
    // that it was asked is what keeps the session up
    var session =
        current.session().orElseThrow(() -> new Refused(Problem.UNAUTHENTICATED, "Sign in again."));
    var left = Duration.between(Instant.now(), session.expires());
    return RestResponse.ResponseBuilder.ok(String.valueOf(Math.max(0, left.toSeconds())))
        .type(MediaType.TEXT_PLAIN)
        .build();
  }

  /** Whoever signs out leaves nothing in the browser, also when their session has ended. */
  @POST
  @Path("sign-out")
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> signOut(PageForm form, @Context HttpServerRequest request) {
    current.session().ifPresent(session -> signIn.signOut(current.actor(), session.id()));
    return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
        .location(URI.create("/sign-in"))
        .cookie(SessionCookie.gone(SessionCookie.secure(request)))
        .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
        .build();
  }
}
