package org.amparo.referral.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.http.CaseActs;
import org.amparo.http.PageForm;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.Reassertions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** New facts that may hasten the answer, from the screen of the case. */
@Path("/requests/{caseNumber}/facts")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class FactsPage {

  private final RequestResource requests;
  private final CaseActs acts;

  FactsPage(RequestResource requests, CaseActs acts) {
    this.requests = requests;
    this.acts = acts;
  }

  @POST
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Operation(hidden = true)
  public RestResponse<String> facts(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "facts",
        form,
        Reassertions.ReassertionForm.class,
        body -> requests.facts(number, body));
  }
}
