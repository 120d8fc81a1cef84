package org.amparo.referral.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.amparo.access.Assignment;
import org.amparo.access.BreakGlass;
import org.amparo.access.Policy;
import org.amparo.http.Act;
import org.amparo.http.FreshSignIn;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Opening a case that is not one's own. */
@Path("/api/cases/{caseNumber}/break-glass")
@RequestScoped
@Tag(name = "Access")
@RolesAllowed({
  Role.Name.DV_UNIT,
  Role.Name.RECORDS_CLERK,
  Role.Name.DV_SUPERVISOR,
  Role.Name.CERTIFYING_OFFICIAL
})
class BreakGlassResource {

  /** Why somebody must open a case that is not theirs. */
  record BreakGlassForm(@NotBlank @Size(min = 10, max = 2000) String reason) {

    @Override
    public String toString() {
      return "BreakGlassForm";
    }
  }

  record Opened(UUID id, Instant until) {}

  private final CaseFiles files;
  private final Assignment assignment;
  private final BreakGlass glass;
  private final CurrentActor current;

  BreakGlassResource(
      CaseFiles files, Assignment assignment, BreakGlass glass, CurrentActor current) {
    this.files = files;
    this.assignment = assignment;
    this.glass = glass;
    this.current = current;
  }

  @POST
  @FreshSignIn
  @Act
  @Operation(
      summary = "Open a case that is not yours, for a reason and a limited time",
      description =
          "The reason is sealed; the supervisor sees it, and that the case was opened stands in"
              + " its story. Whoever works on the case needs no reason and is refused with 409.")
  public RestResponse<Opened> open(
      @PathParam("caseNumber") CaseNumber number, @NotNull @Valid BreakGlassForm form) {
    var actor = current.actor();
    var file = files.lock(actor, number);
    refuseUnlessNeeded(actor, file);
    var opened = glass.open(actor, file, form.reason());
    return RestResponse.status(
        RestResponse.Status.CREATED, new Opened(opened.id(), opened.endsAt()));
  }

  private void refuseUnlessNeeded(Actor actor, CaseFile file) {
    if (files.view(actor, file) != Policy.View.FULL) {
      throw Refused.notFound();
    }
    if (assignment.tie(actor, file).isPresent()) {
      throw new Refused(
          Problem.STATE_CONFLICT, "The case is open to you. You need no further reason.");
    }
  }
}
