package org.amparo.identity.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.amparo.http.PageForm;
import org.amparo.http.PageTrouble;
import org.amparo.http.PageTroubles;
import org.amparo.http.Pages;
import org.amparo.http.RateLimits;
import org.amparo.http.Sentences;
import org.amparo.http.SessionCookie;
import org.amparo.identity.Provider;
import org.amparo.identity.SignIn;
import org.amparo.identity.SignInTry;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Sign-in for people at a browser: the same accounts and limits as the API's. */
@Path("/sign-in")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class SignInPage {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_CODE = 40;

  @CheckedTemplate(basePath = "identity")
  static class Templates {
    static native TemplateInstance signIn(PageForm form, boolean ended);
  }

  private final SignIn signIn;
  private final RateLimits limits;
  private final Provider provider;
  private final PageTroubles troubles;

  SignInPage(SignIn signIn, RateLimits limits, PageTroubles troubles, Provider provider) {
    this.provider = provider;
    this.signIn = signIn;
    this.limits = limits;
    this.troubles = troubles;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> show(
      @QueryParam("next") @DefaultValue("/") String next,
      @QueryParam("ended") @DefaultValue("false") boolean ended) {
    return Pages.ok(Templates.signIn(PageForm.blank().with("_next", next), ended));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> signIn(PageForm form, @Context HttpServerRequest request) {
    provider.refuseUnlessHere();
    limits.spend("sign-in", request);
    try {
      var secret =
          signIn.openSession(
              new SignInTry(name(form), password(form), code(form), RateLimits.network(request)),
              SessionCookie.of(request));
      return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
          .location(java.net.URI.create(inside(form.value("_next"))))
          .cookie(SessionCookie.holding(secret, SessionCookie.secure(request)))
          .build();
    } catch (Refused wrong) {
      var kept = form.without("password").without("code").refused(notSignedIn(wrong));
      return Pages.again(kept, Templates.signIn(kept, false));
    }
  }

  private PageTrouble notSignedIn(Refused wrong) {
    var why = troubles.of(wrong, java.util.Set.of());
    return new PageTrouble(
        why.status(),
        Sentences.spoken("You are not signed in"),
        why.sentence(),
        why.rules(),
        why.fields());
  }

  private static String name(PageForm form) {
    String name = form.value("username").strip();
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private static String code(PageForm form) {
    String code = form.value("code").strip();
    return code.substring(0, Math.min(code.length(), LONGEST_CODE));
  }

  private static String password(PageForm form) {
    String password = form.value("password");
    return password.substring(0, Math.min(password.length(), LONGEST_PASSWORD));
  }

  /** Only on to our own pages. */
  private static String inside(String next) {
    return next.matches("/[A-Za-z0-9/_.?=&-]*") && !next.startsWith("//") ? next : "/";
  }
}
