package org.amparo.referral.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.amparo.access.Reads;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.Receipts;
import org.amparo.referral.Receipts.Holder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Receipt codes after the first: one was lost, or somebody has it who should not. */
@Path("/api/cases/{caseNumber}/receipts")
@RequestScoped
@Tag(name = "Access")
class ReceiptResource {

  record ReceiptForm(@JsonProperty("for") @NotNull Holder holder) {}

  private final Receipts receipts;
  private final CaseFiles files;
  private final Reads reads;
  private final CurrentActor current;

  ReceiptResource(Receipts receipts, CaseFiles files, Reads reads, CurrentActor current) {
    this.receipts = receipts;
    this.files = files;
    this.reads = reads;
    this.current = current;
  }

  @POST
  @RolesAllowed(Role.Name.DV_UNIT)
  @Act
  @Operation(summary = "Give a holder a new code, shown this once; their earlier ones are dead")
  public RestResponse<Receipts.Issued> renew(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid ReceiptForm form) {
    var actor = current.actor();
    var file = files.lock(actor, number);
    // the old code is dead from now on, and whoever asks holds the live one
    reads.refuseUntied(actor, file);
    var issued = receipts.renew(file, form.holder());
    return RestResponse.status(RestResponse.Status.CREATED, issued);
  }

  @DELETE
  @Path("/{holder}")
  @RolesAllowed(Role.Name.DV_UNIT)
  @Act
  @Operation(summary = "Let a holder's codes show nothing any more, at once")
  public RestResponse<Void> revoke(
      @PathParam("caseNumber") CaseNumber number, @PathParam("holder") Receipts.Holder holder) {
    receipts.revoke(files.lock(current.actor(), number), holder);
    return RestResponse.noContent();
  }
}
