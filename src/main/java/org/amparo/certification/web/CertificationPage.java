package org.amparo.certification.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.certification.Aftermaths;
import org.amparo.certification.Decisions;
import org.amparo.certification.Deliveries;
import org.amparo.http.CaseActs;
import org.amparo.http.PageForm;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The certifying official's acts and what follows them, from the screen of a case. */
@Path("/certifications/{caseNumber}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class CertificationPage {

  private final CertificationResource certifications;
  private final CaseActs acts;

  CertificationPage(CertificationResource certifications, CaseActs acts) {
    this.certifications = certifications;
    this.acts = acts;
  }

  @POST
  @Path("/decision")
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Operation(hidden = true)
  public RestResponse<String> decide(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    var said =
        form.has("decision", "DENY")
            ? form
            : form.unsaid("reasons").unsaid("requestsMade").unsaid("explanation");
    return acts.perform(
        number,
        "decision",
        said,
        Decisions.Form.class,
        body -> certifications.decide(number, body));
  }

  @POST
  @Path("/signature")
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Operation(hidden = true)
  public RestResponse<String> sign(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "signature",
        form,
        Decisions.SignatureForm.class,
        body -> certifications.sign(number, body));
  }

  @POST
  @Path("/delivery")
  @RolesAllowed({Role.Name.RECORDS_CLERK, Role.Name.DV_UNIT})
  @Operation(hidden = true)
  public RestResponse<String> deliver(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "delivery",
        form,
        Deliveries.Form.class,
        body -> certifications.deliver(number, body));
  }

  @POST
  @Path("/filing")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Operation(hidden = true)
  public RestResponse<String> filed(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "filing",
        form,
        Aftermaths.FilingForm.class,
        body -> certifications.filed(number, body));
  }

  @POST
  @Path("/cancellation")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Operation(hidden = true)
  public RestResponse<String> cancelled(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "cancellation",
        form,
        Aftermaths.CancellationForm.class,
        body -> certifications.cancelled(number, body));
  }

  @POST
  @Path("/reissue-offer")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Operation(hidden = true)
  public RestResponse<String> reissueOffered(
      @PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "reissue-offer",
        form,
        Aftermaths.ReissueOfferForm.class,
        body -> certifications.reissueOffered(number, body));
  }
}
