package org.amparo.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.audit.Purpose;
import org.amparo.certification.Appeals;
import org.amparo.certification.Delays;
import org.amparo.http.CaseScreen;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.review.InformationRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The letters of a case, read from its screen and looked at before they go out. */
@Path("/cases/{caseNumber}/letters")
@RequestScoped
@RolesAllowed({
  Role.Name.DV_UNIT,
  Role.Name.RECORDS_CLERK,
  Role.Name.DV_SUPERVISOR,
  Role.Name.CERTIFYING_OFFICIAL
})
class LetterCasePage {

  private final LetterResource letters;
  private final PageActs acts;
  private final CaseScreen screen;

  LetterCasePage(LetterResource letters, PageActs acts, CaseScreen screen) {
    this.letters = letters;
    this.acts = acts;
    this.screen = screen;
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  @Operation(hidden = true)
  public RestResponse<String> page(
      @PathParam("caseNumber") CaseNumber number, @PathParam("id") UUID id) {
    return letters.page(number, id, Purpose.CASEWORK);
  }

  @GET
  @Path("/{id}/pdf")
  @Produces(LetterResource.PDF)
  @Transactional
  @Operation(hidden = true)
  public RestResponse<byte[]> paper(
      @PathParam("caseNumber") CaseNumber number, @PathParam("id") UUID id) {
    return letters.paper(number, id, Purpose.CASEWORK);
  }

  /** Sent by the very form of the act, by a second button. */
  @POST
  @Path("/previews/decision")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Operation(hidden = true)
  public RestResponse<String> decision(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return denial(number, "decision", form, form.without("decision").without("note"));
  }

  @POST
  @Path("/previews/recommendation")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Role.Name.DV_UNIT)
  @Operation(hidden = true)
  public RestResponse<String> recommendation(
      @PathParam("caseNumber") CaseNumber number, PageForm form) {
    return denial(number, "recommendation", form, form.without("recommendation").without("note"));
  }

  private RestResponse<String> denial(
      CaseNumber number, String act, PageForm typed, PageForm said) {
    return preview(
        number,
        act,
        typed,
        said,
        LetterResource.DenialPreviewForm.class,
        body -> letters.denial(number, body));
  }

  @POST
  @Path("/previews/information-requests")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Role.Name.DV_UNIT)
  @Operation(hidden = true)
  public RestResponse<String> informationRequest(
      @PathParam("caseNumber") CaseNumber number, PageForm form) {
    return preview(
        number,
        "information-requests",
        form,
        form,
        InformationRequests.AskForm.class,
        body -> letters.informationRequest(number, body));
  }

  @POST
  @Path("/previews/delay-notice")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Operation(hidden = true)
  public RestResponse<String> delay(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return preview(
        number,
        "delay-notice",
        form,
        form,
        Delays.DelayForm.class,
        body -> letters.delay(number, body));
  }

  @POST
  @Path("/previews/appeal-decision")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Operation(hidden = true)
  public RestResponse<String> appealAnswer(
      @PathParam("caseNumber") CaseNumber number, PageForm form) {
    return preview(
        number,
        "appeal-decision",
        form,
        form,
        Appeals.AppealDecisionForm.class,
        body -> letters.appealAnswer(number, body));
  }

  private <B> RestResponse<String> preview(
      CaseNumber number,
      String act,
      PageForm typed,
      PageForm said,
      Class<B> body,
      Function<B, RestResponse<String>> letter) {
    var outcome = acts.perform(said, body, String.class, letter);
    var refused = outcome.refused();
    return refused == null || refused.trouble() == null
        ? RestResponse.ResponseBuilder.ok(outcome.answer()).type(LetterResource.HTML).build()
        : screen.again(number, act, typed.refused(refused.trouble()));
  }
}
