package org.amparo.identity.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
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
import org.amparo.identity.ProviderSignOut;
import org.amparo.identity.Session;
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

  @CheckedTemplate(basePath = "identity")
  static class Templates {
    static native TemplateInstance leaving(String to);
  }

  private final CurrentActor current;
  private final ProviderSignOut provider;

  SessionPage(SignIn signIn, CurrentActor current, ProviderSignOut provider) {
    this.provider = provider;
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
    return left();
  }

  /** The same for a page that asks by itself, which keeps nothing up. */
  @GET
  @Path("session")
  @Produces(MediaType.TEXT_PLAIN)
  @Authenticated
  @Operation(hidden = true)
  public RestResponse<String> left() {
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
    var session = current.session();
    session.ifPresent(s -> signIn.signOut(current.actor(), s.id()));
    boolean secure = SessionCookie.secure(request);
    return session
        .filter(Session::atProvider)
        .flatMap(s -> provider.atProvider(IdTokenCookie.of(request)))
        .map(SessionPage::leaving)
        .orElseGet(() -> out(RestResponse.Status.SEE_OTHER).location(URI.create("/sign-in")))
        .cookie(SessionCookie.gone(secure), IdTokenCookie.gone(secure))
        .build();
  }

  /** A form must lead nowhere else, so a page of our own sends the browser to the provider. */
  private static RestResponse.ResponseBuilder<String> leaving(URI to) {
    return out(RestResponse.Status.OK)
        .entity(Templates.leaving(to.toString()).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
  }

  private static RestResponse.ResponseBuilder<String> out(RestResponse.Status status) {
    return RestResponse.ResponseBuilder.<String>create(status)
        .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
  }
}
