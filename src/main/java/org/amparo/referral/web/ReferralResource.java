package org.amparo.referral.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.ActAnswer;
import org.amparo.referral.CaseState;
import org.amparo.referral.Contacts;
import org.amparo.referral.Receipts;
import org.amparo.referral.Referrals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Officers' referrals, and reaching the victims. */
@Path("/api/referrals")
@RequestScoped
@Tag(name = "Intake")
class ReferralResource {

  /** A filed referral with the victim's receipt, whose code is shown this once. */
  record FiledReferral(
      CaseNumber caseNumber,
      CaseState state,
      boolean following,
      List<ActAnswer.OpenTask> tasks,
      Receipts.Issued receipt) {}

  private final Referrals referrals;
  private final Contacts contacts;
  private final CurrentActor current;
  private final ActResponses responses;

  ReferralResource(
      Referrals referrals, Contacts contacts, CurrentActor current, ActResponses responses) {
    this.referrals = referrals;
    this.contacts = contacts;
    this.current = current;
    this.responses = responses;
  }

  @POST
  @RolesAllowed(Role.Name.PATROL_OFFICER)
  @Act
  @Operation(
      summary = "Refer a victim to the unit, without judging eligibility",
      description =
          "The officer tells the victim that a certification may be possible, gives the notice and"
              + " files this. There is no field for eligibility or immigration status; one is"
              + " refused by name.")
  public RestResponse<FiledReferral> file(@NotNull @Valid Referrals.Form form) {
    var filed = referrals.file(current.actor(), form);
    var answer = responses.answer(filed.file());
    return responses.created(
        filed.file(),
        new FiledReferral(
            answer.caseNumber(),
            answer.state(),
            answer.following(),
            answer.tasks(),
            filed.receipt()));
  }

  @POST
  @Path("/{caseNumber}/contact")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Act
  @Operation(summary = "Record what came of reaching the victim; completes CONTACT_VICTIM")
  public RestResponse<ActAnswer> contact(
      @PathParam("caseNumber") CaseNumber caseNumber, @NotNull @Valid Contacts.Form form) {
    return responses.ok(contacts.record(current.actor(), caseNumber, form));
  }
}
