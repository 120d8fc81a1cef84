package org.amparo.certification.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.amparo.http.PageForm;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Prints a form for the pen from the screen of its case. */
@Path("/certifications/{caseNumber}/prints")
@RequestScoped
class PrintPage {

  private final PrintResource prints;

  PrintPage(PrintResource prints) {
    this.prints = prints;
  }

  @POST
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.CERTIFYING_OFFICIAL})
  @Produces("application/pdf")
  @Operation(hidden = true)
  public RestResponse<byte[]> print(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return prints.print(number);
  }
}
