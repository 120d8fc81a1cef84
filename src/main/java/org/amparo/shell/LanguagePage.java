package org.amparo.shell;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.amparo.http.LanguageCookie;
import org.amparo.http.PageForm;
import org.amparo.http.SessionCookie;
import org.amparo.kernel.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeps the language that a reader chooses and brings them back to the page that they read. */
@Path("/language")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class LanguagePage {

  @POST
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> choose(PageForm form, @Context HttpServerRequest request) {
    var language = Language.of(form.value("_tag")).orElse(Language.ENGLISH);
    return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SEE_OTHER)
        .location(URI.create(inside(form.value("_here"))))
        .cookie(LanguageCookie.holding(language, SessionCookie.secure(request)))
        .build();
  }

  /** Only back to our own pages. */
  private static String inside(String here) {
    return here.matches("/[A-Za-z0-9/_.?=&%+-]*") && !here.startsWith("//") ? here : "/";
  }
}
