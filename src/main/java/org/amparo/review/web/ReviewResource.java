package org.amparo.review.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.ActAnswer;
import org.amparo.referral.web.ActResponses;
import org.amparo.review.InformationRequests;
import org.amparo.review.ReportCopies;
import org.amparo.review.Reviews;
import org.amparo.review.Transfers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The unit's acts on a request. */
@Path("/api/reviews/{caseNumber}")
@RequestScoped
@Tag(name = "Review")
class ReviewResource {

  private final Reviews reviews;
  private final Transfers transfers;
  private final InformationRequests information;
  private final ReportCopies copies;
  private final CurrentActor current;
  private final ActResponses responses;

  ReviewResource(
      Reviews reviews,
      Transfers transfers,
      InformationRequests information,
      ReportCopies copies,
      CurrentActor current,
      ActResponses responses) {
    this.reviews = reviews;
    this.transfers = transfers;
    this.information = information;
    this.copies = copies;
    this.current = current;
    this.responses = responses;
  }

  @POST
  @Path("/screening")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Act
  @Operation(summary = "Say whether this agency is responsible; completes SCREEN")
  public RestResponse<ActAnswer> screen(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Reviews.ScreeningForm form) {
    return responses.ok(reviews.screen(current.actor(), number, form));
  }

  @POST
  @Path("/transfer")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Act
  @Operation(summary = "Record who took a request that is not ours; completes CONFIRM_TRANSFER")
  public RestResponse<ActAnswer> transfer(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Transfers.TransferForm form) {
    return responses.ok(transfers.confirm(current.actor(), number, form));
  }

  @POST
  @Path("/records")
  @RolesAllowed(Role.Name.RECORDS_CLERK)
  @Act
  @Operation(summary = "Record the police reports that were found; completes ASSEMBLE_RECORDS")
  public RestResponse<ActAnswer> records(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Reviews.RecordsForm form) {
    return responses.ok(reviews.assembleRecords(current.actor(), number, form));
  }

  @POST
  @Path("/report-copy")
  @RolesAllowed({Role.Name.RECORDS_CLERK, Role.Name.DV_UNIT})
  @Act
  @Operation(summary = "Record that the victim got a copy of the police report")
  public RestResponse<ActAnswer> giveCopy(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid ReportCopies.CopyForm form) {
    return responses.ok(copies.give(current.actor(), number, form));
  }

  @POST
  @Path("/information-requests")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Act
  @Operation(summary = "Ask the requester; completes REVIEW until the answer comes, no clock stops")
  public RestResponse<ActAnswer> ask(
      @PathParam("caseNumber") CaseNumber number,
      @NotNull @Valid InformationRequests.AskForm form) {
    return responses.ok(information.ask(current.actor(), number, form));
  }

  @POST
  @Path("/information")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Act
  @Operation(summary = "Answer what the unit asked; opens the review again")
  public RestResponse<ActAnswer> answer(
      @PathParam("caseNumber") CaseNumber number,
      @NotNull @Valid InformationRequests.AnswerForm form) {
    return responses.ok(information.answer(current.actor(), number, form));
  }

  @POST
  @Path("/recommendation")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Act
  @Operation(summary = "Recommend to certify or to deny; completes REVIEW")
  public RestResponse<ActAnswer> recommend(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Reviews.RecommendationForm form) {
    return responses.ok(reviews.recommend(current.actor(), number, form));
  }

  @POST
  @Path("/second-review")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Act
  @Operation(summary = "A second person's word on a denial; completes SECOND_REVIEW")
  public RestResponse<ActAnswer> secondReview(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Reviews.SecondReviewForm form) {
    return responses.ok(reviews.secondReview(current.actor(), number, form));
  }
}
