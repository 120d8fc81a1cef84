package org.amparo.review.web;

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
import org.amparo.review.InformationRequests;
import org.amparo.review.ReportCopies;
import org.amparo.review.Reviews;
import org.amparo.review.Transfers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The unit's acts on a request, from the screen of its case. */
@Path("/reviews/{caseNumber}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class ReviewPage {

  private final ReviewResource reviews;
  private final CaseActs acts;

  ReviewPage(ReviewResource reviews, CaseActs acts) {
    this.reviews = reviews;
    this.acts = acts;
  }

  @POST
  @Path("/screening")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Operation(hidden = true)
  public RestResponse<String> screen(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    var said = form.has("ours", "true") ? form.unsaid("transferTo") : form;
    return acts.perform(
        number,
        "screening",
        said,
        Reviews.ScreeningForm.class,
        body -> reviews.screen(number, body));
  }

  @POST
  @Path("/transfer")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Operation(hidden = true)
  public RestResponse<String> transfer(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "transfer",
        form,
        Transfers.TransferForm.class,
        body -> reviews.transfer(number, body));
  }

  @POST
  @Path("/records")
  @RolesAllowed(Role.Name.RECORDS_CLERK)
  @Operation(hidden = true)
  public RestResponse<String> records(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number, "records", form, Reviews.RecordsForm.class, body -> reviews.records(number, body));
  }

  @POST
  @Path("/report-copy")
  @RolesAllowed({Role.Name.RECORDS_CLERK, Role.Name.DV_UNIT})
  @Operation(hidden = true)
  public RestResponse<String> giveCopy(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "report-copy",
        form,
        ReportCopies.CopyForm.class,
        body -> reviews.giveCopy(number, body));
  }

  @POST
  @Path("/information-requests")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Operation(hidden = true)
  public RestResponse<String> ask(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "information-requests",
        form,
        InformationRequests.AskForm.class,
        body -> reviews.ask(number, body));
  }

  @POST
  @Path("/information")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Operation(hidden = true)
  public RestResponse<String> answer(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "information",
        form,
        InformationRequests.AnswerForm.class,
        body -> reviews.answer(number, body));
  }

  @POST
  @Path("/recommendation")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Operation(hidden = true)
  public RestResponse<String> recommend(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    var said =
        form.has("recommendation", "DENY")
            ? form
            : form.unsaid("reasons").unsaid("requestsMade").unsaid("explanation");
    return acts.perform(
        number,
        "recommendation",
        said,
        Reviews.RecommendationForm.class,
        body -> reviews.recommend(number, body));
  }

  @POST
  @Path("/second-review")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Operation(hidden = true)
  public RestResponse<String> secondReview(
      @PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "second-review",
        form,
        Reviews.SecondReviewForm.class,
        body -> reviews.secondReview(number, body));
  }
}
