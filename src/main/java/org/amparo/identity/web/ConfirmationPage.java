package org.amparo.identity.web;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
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
import org.amparo.http.Confirmation;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.http.RateLimits;
import org.amparo.http.Sentences;
import org.amparo.http.SessionCookie;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.ProviderSignIn;
import org.amparo.identity.Session;
import org.amparo.identity.SignIn;
import org.amparo.identity.SignInTry;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Somebody shows again that it is them, and what they were about to do is done. */
@Path("/confirmation")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class ConfirmationPage {

  private static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_CODE = 40;

  private final SignIn signIn;
  private final CurrentActor current;
  private final RateLimits limits;
  private final ProviderSignIn provider;
  private final Duration longest;

  ConfirmationPage(
      SignIn signIn,
      CurrentActor current,
      RateLimits limits,
      ProviderSignIn provider,
      @ConfigProperty(name = "amparo.identity.fresh-sign-in", defaultValue = "PT15M")
          Duration longest) {
    this.provider = provider;
    this.longest = longest;
    this.signIn = signIn;
    this.current = current;
    this.limits = limits;
  }

  /** The browser sends the same form on to where it was going (RFC 9110, 15.4.8). */
  @POST
  @Authenticated
  @Operation(hidden = true)
  public RestResponse<String> confirm(PageForm form, @Context HttpServerRequest request) {
    limits.spend("password", request);
    var session =
        current.session().orElseThrow(() -> new Refused(Problem.UNAUTHENTICATED, "Sign in again."));
    String to = inside(form.value(Confirmation.TO));
    if (session.atProvider()) {
      return confirmed(form, to, session);
    }
    String password = form.value(Confirmation.PASSWORD);
    String code = form.value(Confirmation.CODE);
    var proved =
        password.length() > LONGEST_PASSWORD || code.length() > LONGEST_CODE
            ? java.util.Optional.<String>empty()
            : signIn.prove(
                current.actor(),
                session,
                new SignInTry(
                    current.actor().user().value(), password, code, RateLimits.network(request)));
    if (proved.isEmpty()) {
      return Pages.withStatus(
          Problem.UNAUTHENTICATED.status(), Confirmation.page(form, to, wrong(session)));
    }
    return goOn(to)
        .cookie(SessionCookie.holding(proved.get(), SessionCookie.secure(request)))
        .build();
  }

  /** Whoever has no password here shows it at the provider, in another tab. */
  @GET
  @Path("provider")
  @Authenticated
  @Operation(hidden = true)
  public RestResponse<String> depart(@Context HttpServerRequest request) {
    limits.spend("password", request);
    var session = current.session().filter(Session::atProvider).orElseThrow(Refused::notFound);
    return VisitCookie.sendAway(provider.departAgain(session), request);
  }

  private RestResponse<String> confirmed(PageForm form, String to, Session session) {
    return session.proved().plus(longest).isAfter(Instant.now())
        ? goOn(to).build()
        : Pages.withStatus(
            Problem.UNAUTHENTICATED.status(),
            Confirmation.page(
                form,
                to,
                Sentences.spoken("You have not signed in again yet. Nothing has been done yet.")));
  }

  private static RestResponse.ResponseBuilder<String> goOn(String to) {
    return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.TEMPORARY_REDIRECT)
        .location(URI.create(to));
  }

  private static String wrong(Session session) {
    return Sentences.spoken(
        "The %s, or there were too many wrong tries. Nothing has been done yet."
            .formatted(
                session.secondFactor() ? "password or the code is wrong" : "password is wrong"));
  }

  /** Only on to our own pages. */
  private static String inside(String to) {
    if (!to.matches("/[A-Za-z0-9/_.-]*") || to.startsWith("//")) {
      throw new Refused(Problem.MALFORMED, "The form cannot be read.");
    }
    return to;
  }
}
