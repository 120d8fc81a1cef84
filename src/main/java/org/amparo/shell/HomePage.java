package org.amparo.shell;

import io.quarkus.security.Authenticated;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.http.Pages;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The first page is where somebody's work begins. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class HomePage {

  private final PageShell shell;

  HomePage(PageShell shell) {
    this.shell = shell;
  }

  @GET
  @Authenticated
  @Operation(hidden = true)
  public RestResponse<String> begin() {
    return shell.ways().stream()
        .findFirst()
        .map(way -> Pages.seeOther(way.path()))
        .orElseThrow(() -> new Refused(Problem.FORBIDDEN, "Your account has no role here yet."));
  }
}
