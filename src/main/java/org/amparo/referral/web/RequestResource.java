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
import org.amparo.kernel.CertificationKind;
import org.amparo.referral.ActAnswer;
import org.amparo.referral.CaseState;
import org.amparo.referral.Reassertions;
import org.amparo.referral.Receipts;
import org.amparo.referral.RenewedRequests;
import org.amparo.referral.Requests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Requests for a certification by victims and whoever speaks for them. */
@Path("/api/requests")
@RequestScoped
@Tag(name = "Intake")
class RequestResource {

  /** A filed request with one receipt for each holder; the codes are shown this once. */
  record FiledRequest(
      CaseNumber caseNumber,
      CertificationKind kind,
      CaseState state,
      boolean following,
      List<ActAnswer.OpenTask> tasks,
      List<Receipts.Issued> receipts) {}

  private final Requests requests;
  private final RenewedRequests renewed;
  private final Reassertions reassertions;
  private final CurrentActor current;
  private final ActResponses responses;

  RequestResource(
      Requests requests,
      RenewedRequests renewed,
      Reassertions reassertions,
      CurrentActor current,
      ActResponses responses) {
    this.requests = requests;
    this.renewed = renewed;
    this.reassertions = reassertions;
    this.current = current;
    this.responses = responses;
  }

  @POST
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Act
  @Operation(
      summary = "Ask for a certification; the statutory clocks start",
      description =
          "The unit may give receivedOn for a request on paper. An advocate's request is received"
              + " now, and the advocate may see it from then on. kind says which form is asked for;"
              + " it is refused where nobody stated what the agency's law says of that form.")
  public RestResponse<FiledRequest> file(@NotNull @Valid Requests.Form form) {
    return answer(requests.file(current.actor(), form));
  }

  @POST
  @Path("/{caseNumber}/renewal")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Act
  @Operation(
      summary = "Ask again after a denial; a new case with clocks of its own",
      description = "Who denied does not decide it. The victim and the incident are taken over.")
  public RestResponse<FiledRequest> again(
      @PathParam("caseNumber") CaseNumber number,
      @NotNull @Valid RenewedRequests.RenewedRequestForm form) {
    return answer(renewed.file(current.actor(), number, form));
  }

  @POST
  @Path("/{caseNumber}/facts")
  @RolesAllowed({Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Act
  @Operation(
      summary =
          "New facts while a request is open; the dues are counted anew and tasks move at once",
      description = "Asserting is enough; no proof is asked. What is left out stays as it was.")
  public RestResponse<ActAnswer> facts(
      @PathParam("caseNumber") CaseNumber number,
      @NotNull @Valid Reassertions.ReassertionForm form) {
    return responses.ok(reassertions.hear(current.actor(), number, form));
  }

  private RestResponse<FiledRequest> answer(Requests.Filed filed) {
    var answer = responses.answer(filed.file());
    return responses.created(
        filed.file(),
        new FiledRequest(
            answer.caseNumber(),
            filed.file().kind(),
            answer.state(),
            answer.following(),
            answer.tasks(),
            filed.receipts()));
  }
}
