package org.amparo.certification.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.certification.Appeals;
import org.amparo.certification.Delays;
import org.amparo.certification.Reissues;
import org.amparo.certification.SignatureReturns;
import org.amparo.certification.Withdrawals;
import org.amparo.http.CaseActs;
import org.amparo.http.PageForm;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The acts around a decision, from the screen of a case. */
@Path("/certifications/{caseNumber}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class AfterwardsPage {

  private final AfterwardsResource afterwards;
  private final CaseActs acts;

  AfterwardsPage(AfterwardsResource afterwards, CaseActs acts) {
    this.afterwards = afterwards;
    this.acts = acts;
  }

  @POST
  @Path("/appeal")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Operation(hidden = true)
  public RestResponse<String> appeal(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number, "appeal", form, Appeals.AppealForm.class, body -> afterwards.appeal(number, body));
  }

  @POST
  @Path("/appeal-decision")
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Operation(hidden = true)
  public RestResponse<String> decideAppeal(
      @PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "appeal-decision",
        form,
        Appeals.AppealDecisionForm.class,
        body -> afterwards.decideAppeal(number, body));
  }

  @POST
  @Path("/delay-notice")
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Operation(hidden = true)
  public RestResponse<String> delay(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "delay-notice",
        form,
        Delays.DelayForm.class,
        body -> afterwards.delay(number, body));
  }

  @POST
  @Path("/signature-return")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Operation(hidden = true)
  public RestResponse<String> returnSignature(
      @PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "signature-return",
        form,
        SignatureReturns.SignatureReturnForm.class,
        body -> afterwards.returnSignature(number, body));
  }

  @POST
  @Path("/reissue")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Operation(hidden = true)
  public RestResponse<String> reissue(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "reissue",
        form,
        Reissues.ReissueForm.class,
        body -> afterwards.reissue(number, body));
  }

  @POST
  @Path("/reissue-preparation")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Operation(hidden = true)
  public RestResponse<String> prepareReissue(
      @PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "reissue-preparation",
        form,
        Reissues.ReissuePreparationForm.class,
        body -> afterwards.prepareReissue(number, body));
  }

  @POST
  @Path("/withdrawal")
  @RolesAllowed(Role.Name.CERTIFYING_OFFICIAL)
  @Operation(hidden = true)
  public RestResponse<String> withdraw(@PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "withdrawal",
        form,
        Withdrawals.WithdrawalForm.class,
        body -> afterwards.withdraw(number, body));
  }

  @POST
  @Path("/withdrawal-review")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Operation(hidden = true)
  public RestResponse<String> reviewWithdrawal(
      @PathParam("caseNumber") CaseNumber number, PageForm form) {
    return acts.perform(
        number,
        "withdrawal-review",
        form,
        Withdrawals.WithdrawalReviewForm.class,
        body -> afterwards.reviewWithdrawal(number, body));
  }
}
