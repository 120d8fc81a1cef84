package org.amparo.referral.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Grant;
import org.amparo.access.Grant.ConsentMethod;
import org.amparo.access.Grants;
import org.amparo.access.Reads;
import org.amparo.agency.Agencies;
import org.amparo.http.Act;
import org.amparo.http.RateLimits;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.Receipts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What requesters allow advocates to see. */
@Path("/api/grants")
@RequestScoped
@Tag(name = "Access")
class GrantResource {

  /**
   * The requester's consent.
   *
   * @param organization whether they named the organization and not the advocate alone
   */
  record Consent(
      @NotNull LocalDate on, @NotNull ConsentMethod method, @Nullable Boolean organization) {

    Grant.Consent given() {
      return new Grant.Consent(on, method, Boolean.TRUE.equals(organization));
    }
  }

  /**
   * A grant: an advocate shows the code that the requester gave them; the unit names case and
   * advocate.
   *
   * @param organization whose other members may see the case too; the advocate belongs to it
   */
  @Schema(name = "GrantForm")
  record Form(
      @Nullable @Size(max = 100) String code,
      @Nullable CaseNumber caseNumber,
      @Nullable @Size(max = 100) String advocate,
      @Nullable UUID organization,
      @NotNull @Valid Consent consent,
      @Nullable LocalDate until) {

    @Override
    public String toString() {
      return "Form";
    }
  }

  record Given(UUID id) {}

  private final Grants grants;
  private final Receipts receipts;
  private final CaseFiles files;
  private final Reads reads;
  private final Agencies agencies;
  private final CurrentActor current;
  private final RateLimits limits;
  private final CurrentVertxRequest request;
  private final Clock clock;

  GrantResource(
      Grants grants,
      Receipts receipts,
      CaseFiles files,
      Reads reads,
      Agencies agencies,
      CurrentActor current,
      RateLimits limits,
      CurrentVertxRequest request,
      Clock clock) {
    this.grants = grants;
    this.receipts = receipts;
    this.files = files;
    this.reads = reads;
    this.agencies = agencies;
    this.current = current;
    this.limits = limits;
    this.request = request;
    this.clock = clock;
  }

  @POST
  @RolesAllowed({Role.Name.ADVOCATE, Role.Name.DV_UNIT})
  @Act
  @Operation(summary = "Let an advocate see a case's coarse stages, with the requester's consent")
  public RestResponse<Given> give(@NotNull @Valid Form form) {
    var actor = current.actor();
    var advocate = form.advocate() == null ? actor.user() : new UserId(form.advocate());
    var holder = new Grant.Holder(advocate, form.organization());
    var today = agencies.agency(actor.agency()).today(clock.instant());
    var grant =
        grants.give(
            actor, caseOf(actor, form), holder, form.consent().given(), form.until(), today);
    return RestResponse.status(RestResponse.Status.CREATED, new Given(grant.id()));
  }

  private CaseId caseOf(Actor actor, Form form) {
    if ((form.code() == null) == (form.caseNumber() == null)) {
      throw new Refused(Problem.MALFORMED, "Give either code or caseNumber.");
    }
    if (form.code() != null) {
      refuseForAnother(actor, form);
      return shown(form.code());
    }
    if (!actor.has(Role.DV_UNIT)) {
      throw new Refused(Problem.FORBIDDEN, "Only the unit names a case by its number here.");
    }
    var file = files.lock(actor, form.caseNumber());
    reads.refuseUntied(actor, file);
    return file.id();
  }

  /** Guesses count and wait here as they do at the tracker: they are of the same codes. */
  private CaseId shown(String code) {
    limits.spend("track", request.getCurrent().request());
    return receipts
        .caseOf(code)
        .orElseThrow(
            () -> {
              limits.wrong("track", request.getCurrent());
              return Receipts.dead();
            });
  }

  private static void refuseForAnother(Actor actor, Form form) {
    if (form.advocate() != null && !form.advocate().equals(actor.user().value())) {
      throw new Refused(Problem.FORBIDDEN, "A code grants access to whoever shows it.");
    }
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Role.Name.ADVOCATE, Role.Name.DV_UNIT})
  @Act
  @Operation(summary = "Take a grant back, at once")
  public RestResponse<Void> revoke(@PathParam("id") UUID id) {
    grants.revoke(current.actor(), id);
    return RestResponse.noContent();
  }
}
