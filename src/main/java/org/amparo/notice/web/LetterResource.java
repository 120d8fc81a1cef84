package org.amparo.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.amparo.audit.Purpose;
import org.amparo.certification.Appeals;
import org.amparo.certification.Delays;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.notice.LetterPapers;
import org.amparo.notice.LetterPreviews;
import org.amparo.notice.LetterPrints;
import org.amparo.review.DenialWords;
import org.amparo.review.InformationRequests;
import org.amparo.review.RequestMade;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The letters of a case, as they were drawn up and as they would be. */
@Path("/api/cases/{caseNumber}/letters")
@RequestScoped
@RolesAllowed({
  Role.Name.DV_UNIT,
  Role.Name.RECORDS_CLERK,
  Role.Name.DV_SUPERVISOR,
  Role.Name.CERTIFYING_OFFICIAL
})
@Tag(name = "Letters", description = "What goes out to the requester")
class LetterResource {

  static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
  static final String PDF = "application/pdf";

  /** The reasons of a denial, the requests that it would name and the facts that were found. */
  record DenialPreviewForm(
      @NotEmpty @Size(max = 10) List<@NotNull String> reasons,
      @Nullable @Size(max = 50) List<@NotNull @Valid RequestMade> requestsMade,
      @Nullable @Size(max = 4000) String explanation) {

    @Override
    public String toString() {
      return "DenialPreviewForm";
    }
  }

  private final LetterPapers letters;
  private final LetterPrints prints;
  private final LetterPreviews previews;
  private final CurrentActor current;

  LetterResource(
      LetterPapers letters, LetterPrints prints, LetterPreviews previews, CurrentActor current) {
    this.letters = letters;
    this.prints = prints;
    this.previews = previews;
    this.current = current;
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  @Operation(summary = "A letter as a page; each reading is recorded")
  public RestResponse<String> page(
      @PathParam("caseNumber") CaseNumber number,
      @PathParam("id") UUID id,
      @HeaderParam("Amparo-Purpose") @DefaultValue("CASEWORK") Purpose purpose) {
    return html(letters.page(current.actor(), number, prints.letterOf(id), purpose));
  }

  @GET
  @Path("/{id}/pdf")
  @Produces(PDF)
  @Transactional
  @Operation(
      summary = "A letter on paper",
      description = "Printed once and kept: whoever asks again gets the same bytes.")
  public RestResponse<byte[]> paper(
      @PathParam("caseNumber") CaseNumber number,
      @PathParam("id") UUID id,
      @HeaderParam("Amparo-Purpose") @DefaultValue("CASEWORK") Purpose purpose) {
    var paper = letters.paper(current.actor(), number, prints.letterOf(id), purpose);
    return RestResponse.ResponseBuilder.ok(paper.content())
        .type(PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=" + paper.fileName())
        .build();
  }

  @POST
  @Path("/previews/denial")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.DV_SUPERVISOR, Role.Name.CERTIFYING_OFFICIAL})
  @Transactional
  @Operation(summary = "The denial letter for these reasons; nothing is kept or sent")
  public RestResponse<String> denial(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid DenialPreviewForm form) {
    var words = DenialWords.of(form.reasons(), form.requestsMade(), form.explanation());
    return html(previews.denial(current.actor(), number, words));
  }

  @POST
  @Path("/previews/information-request")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Role.Name.DV_UNIT)
  @Transactional
  @Operation(summary = "The letter that asks for this; nothing is kept or sent")
  public RestResponse<String> informationRequest(
      @PathParam("caseNumber") CaseNumber number,
      @NotNull @Valid InformationRequests.AskForm form) {
    return html(previews.informationRequest(current.actor(), number, form));
  }

  @POST
  @Path("/previews/delay-notice")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Transactional
  @Operation(summary = "The letter that tells of a late answer; nothing is kept or sent")
  public RestResponse<String> delay(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Delays.DelayForm form) {
    return html(previews.delay(current.actor(), number, form));
  }

  @POST
  @Path("/previews/appeal-decision")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Transactional
  @Operation(summary = "The letter that answers an appeal; nothing is kept or sent")
  public RestResponse<String> appealAnswer(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Appeals.AppealDecisionForm form) {
    return html(previews.appealAnswer(current.actor(), number, form));
  }

  private static RestResponse<String> html(String page) {
    return RestResponse.ResponseBuilder.ok(page).type(HTML).build();
  }
}
