package org.amparo.agency.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.http.Pages;
import org.amparo.identity.Role;
import org.amparo.vault.KeyProgress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** How far a changed encryption key has come, as a page. */
@Path("/agency/keys")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.ADMINISTRATOR)
class KeyPage {

  @CheckedTemplate(basePath = "agency")
  static class Templates {
    static native TemplateInstance keys(KeyProgress.Progress progress);
  }

  private final KeyResource keys;

  KeyPage(KeyResource keys) {
    this.keys = keys;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(Templates.keys(keys.progress()));
  }
}
