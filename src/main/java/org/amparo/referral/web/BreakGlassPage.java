package org.amparo.referral.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.http.CaseScreen;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Somebody says why they open a case that is not theirs, and sees it. */
@Path("/cases/{caseNumber}/break-glass")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({
  Role.Name.DV_UNIT,
  Role.Name.RECORDS_CLERK,
  Role.Name.DV_SUPERVISOR,
  Role.Name.CERTIFYING_OFFICIAL
})
class BreakGlassPage {

  private final BreakGlassResource glass;
  private final PageActs acts;
  private final CaseScreen screen;

  BreakGlassPage(BreakGlassResource glass, PageActs acts, CaseScreen screen) {
    this.glass = glass;
    this.acts = acts;
    this.screen = screen;
  }

  @POST
  @Operation(hidden = true)
  public RestResponse<String> open(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    var refused =
        acts.perform(
                form,
                BreakGlassResource.BreakGlassForm.class,
                BreakGlassResource.Opened.class,
                body -> glass.open(number, body))
            .refused();
    return refused == null
        ? Pages.seeOther("/cases/" + number + "?purpose=CASEWORK")
        : screen.again(number, "break-glass", refused);
  }
}
