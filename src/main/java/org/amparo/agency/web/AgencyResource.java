package org.amparo.agency.web;

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
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.agency.Designation;
import org.amparo.http.Act;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The administrator's own agency: its head and the designations of its officials. */
@Path("/api/agencies/{id}")
@RequestScoped
@Tag(name = "Agency")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AgencyResource {

  /** An agency with everybody who may sign for it. */
  record AgencyView(
      String id,
      String name,
      String jurisdiction,
      ZoneId timeZone,
      String contact,
      CertifyingAgency.Head head,
      List<DesignationView> designations) {}

  record DesignationView(
      UUID id,
      UserId official,
      String grantedBy,
      LocalDate grantedOn,
      String documentRef,
      String scope,
      @Nullable LocalDate until,
      @Nullable LocalDate revokedOn) {

    static DesignationView of(Designation d) {
      var grant = d.grant();
      return new DesignationView(
          d.id(),
          grant.official(),
          grant.grantedBy(),
          grant.grantedOn(),
          grant.documentRef(),
          grant.scope(),
          grant.until(),
          d.revokedOn());
    }
  }

  /** The head's written designation of a supervisor. */
  record DesignationForm(
      @NotBlank @Size(max = 100) String official,
      @NotBlank @Size(max = 200) String grantedBy,
      @NotNull LocalDate grantedOn,
      @NotBlank @Size(max = 300) String documentRef,
      @NotBlank @Size(max = 20) String scope,
      @Nullable LocalDate until) {}

  record RevocationForm(@NotNull LocalDate on, @NotBlank @Size(max = 1000) String reason) {}

  private final Agencies agencies;
  private final CurrentActor current;

  AgencyResource(Agencies agencies, CurrentActor current) {
    this.agencies = agencies;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(summary = "The agency, its head and its certifying officials")
  public AgencyView agency(@PathParam("id") String id) {
    var agency = agencies.agency(own(id).agency());
    return new AgencyView(
        agency.id().value(),
        agency.name(),
        agency.jurisdiction(),
        agency.zone(),
        agency.contact(),
        agency.head(),
        agencies.designations(agency.id()).stream().map(DesignationView::of).toList());
  }

  @POST
  @Path("/designations")
  @Act
  @Operation(summary = "Record a written designation of a certifying official")
  public RestResponse<DesignationView> designate(
      @PathParam("id") String id, @NotNull @Valid DesignationForm form) {
    var grant =
        new Designation.Grant(
            new UserId(form.official()),
            form.grantedBy(),
            form.grantedOn(),
            form.documentRef(),
            form.scope(),
            form.until());
    var view = DesignationView.of(agencies.designate(own(id), grant));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .location(URI.create("/api/agencies/" + id + "/designations/" + view.id()))
        .build();
  }

  @POST
  @Path("/designations/{designation}/revocation")
  @Act
  @Operation(summary = "Revoke a designation; from that day on the official signs no more")
  public DesignationView revoke(
      @PathParam("id") String id,
      @PathParam("designation") UUID designation,
      @NotNull @Valid RevocationForm form) {
    return DesignationView.of(agencies.revoke(own(id), designation, form.on(), form.reason()));
  }

  private Actor own(String id) {
    var actor = current.actor();
    if (!actor.agency().value().equals(id)) {
      throw Refused.notFound();
    }
    return actor;
  }
}
