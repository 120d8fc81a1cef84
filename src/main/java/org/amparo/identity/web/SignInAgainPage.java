package org.amparo.identity.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.amparo.http.FormTokens;
import org.amparo.http.KeptForms;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.http.SessionCookie;
import org.amparo.identity.Sessions;
import org.amparo.kernel.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Where a form comes that was sent after its session had ended. Whoever typed it signs in again and
 * sends it on; on the page it stands sealed, since somebody else may stand at the device by then.
 */
@Path("/sign-in/again")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class SignInAgainPage {

  @CheckedTemplate(basePath = "identity")
  static class Templates {
    static native TemplateInstance again(String person, String to, String kept);
  }

  private final Sessions sessions;
  private final KeptForms forms;
  private final FormTokens tokens;

  SignInAgainPage(Sessions sessions, KeptForms forms, FormTokens tokens) {
    this.sessions = sessions;
    this.forms = forms;
    this.tokens = tokens;
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> keep(
      PageForm form,
      @QueryParam("to") @DefaultValue("/") String to,
      @Context HttpServerRequest request) {
    return sessions
        .whose(SessionCookie.of(request))
        .filter(session -> isOf(session, form))
        .map(Sessions.Former::person)
        .map(
            person ->
                Pages.withStatus(
                    Problem.UNAUTHENTICATED.status(),
                    Templates.again(person.value(), Inside.of(to), forms.keep(person, form))))
        .orElseGet(() -> Pages.seeOther("/sign-in"));
  }

  /**
   * Somebody else may be signed in at this browser by now, in another tab: what was typed under one
   * session is not sealed for the person of another.
   */
  private boolean isOf(Sessions.Former session, PageForm form) {
    return !form.value(KeptForms.FIELD).isEmpty()
        || tokens.isOf(session.id(), form.value(FormTokens.FIELD));
  }
}
