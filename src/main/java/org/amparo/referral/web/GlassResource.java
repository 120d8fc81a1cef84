package org.amparo.referral.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amparo.access.BreakGlass;
import org.amparo.access.BrokenGlass.Finding;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the supervisor looks at: who opened a case that is not theirs, and why. */
@Path("/api/break-glass")
@RequestScoped
@Tag(name = "Access")
@RolesAllowed(Role.Name.DV_SUPERVISOR)
class GlassResource {

  private static final int SHOWN = 100;

  record GlassView(
      UUID id,
      CaseNumber caseNumber,
      UserId openedBy,
      Instant openedAt,
      Instant endsAt,
      String reason) {

    static GlassView of(BreakGlass.Told told) {
      var glass = told.glass();
      return new GlassView(
          glass.id(),
          glass.caseNumber(),
          glass.openedBy(),
          glass.openedAt(),
          glass.endsAt(),
          told.reason());
    }

    @Override
    public String toString() {
      return "GlassView[" + id + "]";
    }
  }

  record Waiting(List<GlassView> openings) {}

  /** What a supervisor found. */
  record GlassReviewForm(@NotNull Finding finding) {}

  private final BreakGlass glass;
  private final CurrentActor current;

  GlassResource(BreakGlass glass, CurrentActor current) {
    this.glass = glass;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(
      summary = "Openings that no supervisor has looked at, the oldest 100 first",
      description = "Each reason shown is a read of its case, and is on its record.")
  public Waiting waiting() {
    return new Waiting(glass.waiting(current.actor(), SHOWN).stream().map(GlassView::of).toList());
  }

  @POST
  @Path("/{id}/review")
  @Act
  @Operation(summary = "Say whether the reason holds; the finding stands on the case's record")
  public RestResponse<Void> review(@PathParam("id") UUID id, @NotNull @Valid GlassReviewForm form) {
    glass.review(current.actor(), id, form.finding());
    return RestResponse.noContent();
  }
}
