package org.amparo.retention.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;
import org.amparo.retention.LegalHold;
import org.amparo.retention.LegalHolds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Legal holds: a held case is not destroyed, whatever the schedule says. */
@Path("/api/retention/holds")
@RequestScoped
@Tag(name = "Retention")
@RolesAllowed(Role.Name.DV_SUPERVISOR)
class HoldResource {

  private static final int SHOWN = 500;

  /** Why a case must not be destroyed, and until when. */
  record HoldForm(
      @NotNull CaseNumber caseNumber,
      @NotBlank @Size(max = 2000) String reason,
      @Nullable LocalDate until) {

    @Override
    public String toString() {
      return "HoldForm";
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HoldView(
      UUID id,
      CaseNumber caseNumber,
      UserId placedBy,
      Instant placedAt,
      @Nullable LocalDate until,
      @Nullable String reason) {

    static HoldView of(LegalHold hold, @Nullable String reason) {
      return new HoldView(
          hold.id(),
          hold.caseNumber(),
          hold.placedBy(),
          hold.placedAt(),
          hold.until().orElse(null),
          reason);
    }

    @Override
    public String toString() {
      return "HoldView";
    }
  }

  record Holds(List<HoldView> holds) {}

  private final LegalHolds holds;
  private final CurrentActor current;

  HoldResource(LegalHolds holds, CurrentActor current) {
    this.holds = holds;
    this.current = current;
  }

  @GET
  @RolesAllowed({Role.Name.DV_SUPERVISOR, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
  @Transactional
  @Operation(summary = "The holds that stand, without their reasons; the oldest 500 first")
  public Holds standing() {
    return new Holds(
        holds.standing(current.actor(), SHOWN).stream()
            .map(hold -> HoldView.of(hold, null))
            .toList());
  }

  @GET
  @Path("/of/{caseNumber}")
  @Transactional
  @Operation(summary = "A case's holds with their reasons; the read is on record")
  public Holds of(@PathParam("caseNumber") CaseNumber number) {
    return new Holds(
        holds.of(current.actor(), number).stream()
            .map(told -> HoldView.of(told.hold(), told.reason()))
            .toList());
  }

  @POST
  @Act
  @Operation(summary = "Hold a case: nothing of it is destroyed while the hold stands")
  public RestResponse<HoldView> place(@NotNull @Valid HoldForm form) {
    var hold = holds.place(current.actor(), form.caseNumber(), form.reason(), form.until());
    return RestResponse.status(RestResponse.Status.CREATED, HoldView.of(hold, null));
  }

  @POST
  @Path("/{id}/lifting")
  @Act
  @Operation(summary = "Lift a hold")
  public RestResponse<Void> lift(@PathParam("id") UUID id) {
    holds.lift(current.actor(), id);
    return RestResponse.noContent();
  }
}
