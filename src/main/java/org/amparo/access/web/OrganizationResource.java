package org.amparo.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Organization;
import org.amparo.access.Organizations;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.UserId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Organizations whose advocates stand in for one another. */
@Path("/api/organizations")
@RequestScoped
@Tag(name = "Access")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class OrganizationResource {

  /** An organization to be. */
  record OrganizationForm(@NotBlank @Size(max = 100) String name) {}

  /** Somebody who belongs to it from now on. */
  record MemberForm(@NotBlank @Size(max = 100) String user) {}

  record OrganizationView(UUID id, String name, List<String> members) {}

  record OrganizationList(List<OrganizationView> organizations) {}

  private final Organizations organizations;
  private final CurrentActor current;

  OrganizationResource(Organizations organizations, CurrentActor current) {
    this.organizations = organizations;
    this.current = current;
  }

  @GET
  @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DV_UNIT, Role.Name.ADVOCATE})
  @Transactional
  @Operation(summary = "The organizations of advocates; an advocate sees their own")
  public OrganizationList list() {
    var actor = current.actor();
    boolean all = actor.has(Role.ADMINISTRATOR) || actor.has(Role.DV_UNIT);
    var shown =
        all ? organizations.all(actor.agency()) : organizations.of(actor.agency(), actor.user());
    return new OrganizationList(shown.stream().map(this::view).toList());
  }

  @POST
  @Act
  @Operation(summary = "Name an organization of advocates")
  public RestResponse<OrganizationView> name(@NotNull @Valid OrganizationForm form) {
    var named = organizations.name(current.actor(), form.name());
    return RestResponse.status(RestResponse.Status.CREATED, view(named));
  }

  @POST
  @Path("/{id}/members")
  @Act
  @Operation(summary = "Add an advocate, who sees the organization's clients from then on")
  public RestResponse<OrganizationView> add(
      @PathParam("id") UUID id, @NotNull @Valid MemberForm form) {
    return RestResponse.ok(
        view(organizations.add(current.actor(), id, new UserId(form.user().strip()))));
  }

  @DELETE
  @Path("/{id}/members/{username}")
  @Act
  @Operation(summary = "Remove an advocate, who sees nothing by the organization any more")
  public RestResponse<OrganizationView> remove(
      @PathParam("id") UUID id, @PathParam("username") String user) {
    return RestResponse.ok(view(organizations.remove(current.actor(), id, new UserId(user))));
  }

  private OrganizationView view(Organization organization) {
    return new OrganizationView(
        organization.id(),
        organization.name(),
        organizations.members(organization.id()).stream().map(UserId::value).sorted().toList());
  }
}
