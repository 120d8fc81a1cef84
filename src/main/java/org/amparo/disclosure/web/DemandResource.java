package org.amparo.disclosure.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.disclosure.Demands;
import org.amparo.disclosure.Disclosures;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of demands from outside for what is known of a case. */
@Path("/api/legal-demands")
@RequestScoped
@Tag(name = "Legal process")
@RolesAllowed({Role.Name.RECORDS_CLERK, Role.Name.DV_SUPERVISOR})
class DemandResource {

  private static final int SHOWN = 500;

  record Register(List<DemandView> demands) {}

  private final Demands demands;
  private final Disclosures disclosures;
  private final Agencies agencies;
  private final CurrentActor current;

  DemandResource(
      Demands demands, Disclosures disclosures, Agencies agencies, CurrentActor current) {
    this.demands = demands;
    this.disclosures = disclosures;
    this.agencies = agencies;
    this.current = current;
  }

  @GET
  @RolesAllowed({Role.Name.RECORDS_CLERK, Role.Name.DV_SUPERVISOR, Role.Name.AUDITOR})
  @Transactional
  @Operation(
      summary = "The register: those that wait first, then the newest; 500 at most",
      description = "Without who demanded and what they wrote, and without a victim's name.")
  public Register register() {
    return new Register(
        demands.register(current.actor(), SHOWN).stream().map(DemandView::of).toList());
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "One demand with its words and what was given out; the read is on record")
  public DemandDetail demand(@PathParam("id") UUID id) {
    var told = demands.open(current.actor(), id);
    var agency = agencies.agency(current.actor().agency());
    return DemandDetail.of(told, disclosures.of(told), agency::today);
  }

  @POST
  @Act
  @Operation(
      summary = "Enter a demand",
      description =
          "With hold the case is kept from being destroyed until the hold is lifted. Without a"
              + " caseNumber, noCase must be true: it is about no case of ours.")
  public RestResponse<DemandView> enter(@NotNull @Valid Demands.Entry form) {
    var entered = demands.enter(current.actor(), form);
    return RestResponse.status(RestResponse.Status.CREATED, DemandView.of(entered));
  }

  @POST
  @Path("/{id}/decision")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Act
  @Operation(summary = "Record counsel's decision; it is final")
  public RestResponse<DemandView> decide(
      @PathParam("id") UUID id, @NotNull @Valid Demands.Decision form) {
    return RestResponse.ok(DemandView.of(demands.decide(current.actor(), id, form)));
  }

  @POST
  @Path("/{id}/victim-notice")
  @Act
  @Operation(summary = "Record when the victim was told, or why not; may be said again")
  public RestResponse<DemandView> tellVictim(
      @PathParam("id") UUID id, @NotNull @Valid Demands.VictimNotice form) {
    return RestResponse.ok(DemandView.of(demands.tellVictim(current.actor(), id, form)));
  }
}
