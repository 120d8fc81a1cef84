package org.amparo.identity.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.http.Pages;
import org.amparo.http.RateLimits;
import org.amparo.http.Sentences;
import org.amparo.http.SessionCookie;
import org.amparo.identity.NoAccess;
import org.amparo.identity.ProviderSignIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The way of a browser to the organisation's own sign-in, and back. */
@Path("/sign-in/provider")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class ProviderPage {

  private static final int MALFORMED = 400;
  private static final int FORBIDDEN = 403;
  private static final int LONGEST_VALUE = 4_096;

  @CheckedTemplate(basePath = "identity")
  static class Templates {
    static native TemplateInstance arrived(String next, boolean again);

    static native TemplateInstance notSignedIn(String sentence);
  }

  private final ProviderSignIn signIn;
  private final RateLimits limits;

  ProviderPage(ProviderSignIn signIn, RateLimits limits) {
    this.signIn = signIn;
    this.limits = limits;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> depart(
      @QueryParam("next") @DefaultValue("/") String next, @Context HttpServerRequest request) {
    limits.spend("sign-in", request);
    return VisitCookie.sendAway(signIn.depart(Inside.of(next), SessionCookie.of(request)), request);
  }

  /**
   * A page of our own stands between the provider and where somebody wanted to go: a browser that
   * comes from elsewhere does not bring the session's cookie along.
   */
  @GET
  @Path("callback")
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> arrive(@Context UriInfo address, @Context HttpServerRequest request) {
    limits.spend("sign-in", request);
    boolean secure = SessionCookie.secure(request);
    try {
      var arrival = signIn.arrive(VisitCookie.of(request), told(address));
      var page = Pages.ok(Templates.arrived(arrival.next(), arrival.again()));
      return RestResponse.ResponseBuilder.<String>create(page.getStatus())
          .entity(page.getEntity())
          .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
          .cookie(
              VisitCookie.gone(secure),
              SessionCookie.holding(arrival.secret(), secure),
              IdTokenCookie.holding(arrival.idToken(), secure))
          .build();
    } catch (NoAccess refused) {
      int status = refused.reason() == NoAccess.Reason.VISIT ? MALFORMED : FORBIDDEN;
      return Pages.withStatus(status, Templates.notSignedIn(Sentences.spoken(refused.sentence())));
    }
  }

  private static Map<String, List<String>> told(UriInfo address) {
    return address.getQueryParameters().entrySet().stream()
        .filter(e -> e.getValue().stream().allMatch(value -> value.length() <= LONGEST_VALUE))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
