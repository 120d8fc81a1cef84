package org.amparo.referral.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.ActAnswer;
import org.amparo.referral.CaseState;
import org.amparo.referral.Receipts;
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
      CaseState state,
      boolean following,
      List<ActAnswer.OpenTask> tasks,
      List<Receipts.Issued> receipts) {}

  private final Requests requests;
  private final CurrentActor current;
  private final ActResponses responses;

  RequestResource(Requests requests, CurrentActor current, ActResponses responses) {
    this.requests = requests;
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
              + " now, and the advocate may see it from then on.")
  public RestResponse<FiledRequest> file(@NotNull @Valid Requests.Form form) {
    var filed = requests.file(current.actor(), form);
    var answer = responses.answer(filed.file());
    return responses.created(
        filed.file(),
        new FiledRequest(
            answer.caseNumber(),
            answer.state(),
            answer.following(),
            answer.tasks(),
            filed.receipts()));
  }
}
