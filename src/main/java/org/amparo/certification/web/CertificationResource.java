package org.amparo.certification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import org.amparo.audit.Purpose;
import org.amparo.certification.Aftermaths;
import org.amparo.certification.Decisions;
import org.amparo.certification.Deliveries;
import org.amparo.certification.DenialPapers;
import org.amparo.certification.SigningSession;
import org.amparo.http.Act;
import org.amparo.http.Etags;
import org.amparo.http.FreshSignIn;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.jurisdiction.rules.FilingWindow;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.ActAnswer;
import org.amparo.referral.Answers;
import org.amparo.referral.CaseState;
import org.amparo.referral.web.ActResponses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The certifying official's acts and what follows them. */
@Path("/api/certifications/{caseNumber}")
@RequestScoped
@Tag(name = "Certification")
class CertificationResource {

  /** Until when the petition must be filed. */
  record Window(LocalDate lastDay, String rule, String citation) {

    static Window of(FilingWindow window) {
      return new Window(window.lastDay(), window.rule(), window.citation());
    }
  }

  /** A recorded signature with the filing window that it opened, where the form has one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SignedAnswer(
      CaseNumber caseNumber,
      CaseState state,
      boolean following,
      List<ActAnswer.OpenTask> tasks,
      @Nullable Window filingWindow) {}

  /** The reviewer's words and the official's. */
  record Papers(List<DenialPapers.Paper> papers) {}

  private final Decisions decisions;
  private final DenialPapers denials;
  private final Deliveries deliveries;
  private final Aftermaths aftermaths;
  private final SigningSession session;
  private final CurrentActor current;
  private final ActResponses responses;
  private final Answers answers;

  CertificationResource(
      Decisions decisions,
      DenialPapers denials,
      Deliveries deliveries,
      Aftermaths aftermaths,
      SigningSession session,
      CurrentActor current,
      ActResponses responses,
      Answers answers) {
    this.decisions = decisions;
    this.denials = denials;
    this.deliveries = deliveries;
    this.aftermaths = aftermaths;
    this.session = session;
    this.current = current;
    this.responses = responses;
    this.answers = answers;
  }

  @POST
  @Path("/decision")
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @FreshSignIn
  @Act
  @Operation(summary = "Sign, deny with lawful reasons, or return with a note; completes DECIDE")
  public RestResponse<ActAnswer> decide(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Decisions.Form form) {
    return responses.ok(decisions.decide(current.actor(), number, form));
  }

  @GET
  @Path("/denial")
  @RolesAllowed({Role.Name.DV_SUPERVISOR, Role.Name.CERTIFYING_OFFICIAL})
  @Transactional
  @Operation(
      summary = "The words behind a denial, and where they lean on a reason that the law forbids")
  public Papers denial(
      @PathParam("caseNumber") CaseNumber number,
      @HeaderParam("Amparo-Purpose") @DefaultValue("CASEWORK") Purpose purpose) {
    return new Papers(denials.of(current.actor(), number, purpose));
  }

  @POST
  @Path("/signature")
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @FreshSignIn
  @Act
  @Operation(summary = "Record the ink signature; completes RECORD_SIGNATURE or SIGN_REISSUE")
  public RestResponse<SignedAnswer> sign(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Decisions.SignatureForm form) {
    var file = session.record(current.actor(), number, form);
    var window = FilingWindow.of(file.kind(), form.signedOn()).map(Window::of).orElse(null);
    var answer = answers.of(file);
    var body =
        new SignedAnswer(
            answer.caseNumber(), answer.state(), answer.following(), answer.tasks(), window);
    return RestResponse.ResponseBuilder.ok(body).tag(Etags.of(file.version())).build();
  }

  @POST
  @Path("/delivery")
  @RolesAllowed({Role.Name.RECORDS_CLERK, Role.Name.DV_UNIT})
  @Act
  @Operation(summary = "Record that the paper left; completes whichever delivery is open")
  public RestResponse<ActAnswer> deliver(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Deliveries.Form form) {
    return responses.ok(deliveries.deliver(current.actor(), number, form));
  }

  @POST
  @Path("/filing")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Act
  @Operation(summary = "Record that the petition was filed; ends the watch on the filing window")
  public RestResponse<ActAnswer> filed(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Aftermaths.FilingForm form) {
    return responses.ok(aftermaths.filed(current.actor(), number, form));
  }

  @POST
  @Path("/cancellation")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Act
  @Operation(summary = "The requester no longer wants it; every open task is withdrawn")
  public RestResponse<ActAnswer> cancelled(
      @PathParam("caseNumber") CaseNumber number,
      @NotNull @Valid Aftermaths.CancellationForm form) {
    return responses.ok(aftermaths.cancelled(current.actor(), number, form));
  }

  @POST
  @Path("/reissue-offer")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Act
  @Operation(summary = "Record that the requester was told of the closing filing window")
  public RestResponse<ActAnswer> reissueOffered(
      @PathParam("caseNumber") CaseNumber number,
      @NotNull @Valid Aftermaths.ReissueOfferForm form) {
    return responses.ok(aftermaths.reissueOffered(current.actor(), number, form));
  }
}
