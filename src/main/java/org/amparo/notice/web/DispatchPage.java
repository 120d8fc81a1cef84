package org.amparo.notice.web;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of letters, recorded on the screen of their case. */
@Path("/letters/{caseNumber}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class DispatchPage {

  private final DispatchResource letters;
  private final CaseActs acts;

  DispatchPage(DispatchResource letters, CaseActs acts) {
    this.letters = letters;
    this.acts = acts;
  }

  @POST
  @Path("/dispatch")
  @RolesAllowed(Role.Name.RECORDS_CLERK)
  @Operation(hidden = true)
  public RestResponse<String> dispatch(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "dispatch",
        form,
        DispatchResource.DispatchForm.class,
        body -> letters.dispatch(number, body));
  }

  @POST
  @Path("/handover")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.RECORDS_CLERK})
  @Operation(hidden = true)
  public RestResponse<String> handover(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "handover",
        form,
        DispatchResource.DispatchForm.class,
        body -> letters.handover(number, body));
  }

  @POST
  @Path("/not-sent")
  @RolesAllowed(Role.Name.RECORDS_CLERK)
  @Operation(hidden = true)
  public RestResponse<String> notSent(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "not-sent",
        form,
        DispatchResource.NotSentForm.class,
        body -> letters.notSent(number, body));
  }
}
