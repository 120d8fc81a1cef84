package org.amparo.certification.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.amparo.certification.Appeals;
import org.amparo.certification.Delays;
import org.amparo.certification.Reissues;
import org.amparo.certification.SignatureReturns;
import org.amparo.certification.Withdrawals;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.ActAnswer;
import org.amparo.referral.web.ActResponses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The acts around a decision: the delay, the appeal, the re-issue, the withdrawal. */
@Path("/api/certifications/{caseNumber}")
@RequestScoped
@Tag(name = "Certification")
class AfterwardsResource {

  private final Appeals appeals;
  private final Delays delays;
  private final Reissues reissues;
  private final Withdrawals withdrawals;
  private final SignatureReturns returns;
  private final CurrentActor current;
  private final ActResponses responses;

  AfterwardsResource(
      Appeals appeals,
      Delays delays,
      Reissues reissues,
      Withdrawals withdrawals,
      SignatureReturns returns,
      CurrentActor current,
      ActResponses responses) {
    this.appeals = appeals;
    this.delays = delays;
    this.reissues = reissues;
    this.withdrawals = withdrawals;
    this.returns = returns;
    this.current = current;
    this.responses = responses;
  }

  @POST
  @Path("/appeal")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Act
  @Operation(summary = "The requester appeals a denial; somebody who had no part in it decides")
  public RestResponse<ActAnswer> appeal(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Appeals.AppealForm form) {
    return responses.ok(appeals.appeal(current.actor(), number, form));
  }

  @POST
  @Path("/appeal-decision")
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Act
  @Operation(summary = "Uphold or reverse the denial; completes DECIDE_APPEAL")
  public RestResponse<ActAnswer> decideAppeal(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Appeals.AppealDecisionForm form) {
    return responses.ok(appeals.decide(current.actor(), number, form));
  }

  @POST
  @Path("/delay-notice")
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Act
  @Operation(summary = "Tell the requester that the answer will be late, where the law knows that")
  public RestResponse<ActAnswer> delay(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Delays.DelayForm form) {
    return responses.ok(delays.tell(current.actor(), number, form));
  }

  @POST
  @Path("/signature-return")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Act
  @Operation(
      summary = "An approved form whose official left goes back to the review, for another one",
      description =
          "Only while whoever decided to sign can no longer do it: their account is closed, or they"
              + " are not designated any more. The clocks run on. A re-issue that names such an"
              + " official goes back to its preparation.")
  public RestResponse<ActAnswer> returnSignature(
      @PathParam("caseNumber") CaseNumber number,
      @NotNull @Valid SignatureReturns.SignatureReturnForm form) {
    return responses.ok(returns.giveBack(current.actor(), number, form));
  }

  @POST
  @Path("/reissue")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Act
  @Operation(summary = "The requester asks for the signed form once more")
  public RestResponse<ActAnswer> reissue(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Reissues.ReissueForm form) {
    return responses.ok(reissues.request(current.actor(), number, form));
  }

  @POST
  @Path("/reissue-preparation")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Act
  @Operation(summary = "Print the approved content anew; completes PREPARE_REISSUE")
  public RestResponse<ActAnswer> prepareReissue(
      @PathParam("caseNumber") CaseNumber number,
      @NotNull @Valid Reissues.ReissuePreparationForm form) {
    return responses.ok(reissues.prepare(current.actor(), number, form));
  }

  @POST
  @Path("/withdrawal")
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Act
  @Operation(
      summary =
          "Propose to withdraw a signed certification after a refused reasonable request; the"
              + " supervisor must agree")
  public RestResponse<ActAnswer> withdraw(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid Withdrawals.WithdrawalForm form) {
    return responses.ok(withdrawals.propose(current.actor(), number, form));
  }

  @POST
  @Path("/withdrawal-review")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Act
  @Operation(summary = "The second person's word on a withdrawal; completes REVIEW_WITHDRAWAL")
  public RestResponse<ActAnswer> reviewWithdrawal(
      @PathParam("caseNumber") CaseNumber number,
      @NotNull @Valid Withdrawals.WithdrawalReviewForm form) {
    return responses.ok(withdrawals.review(current.actor(), number, form));
  }
}
