package org.amparo.identity.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.amparo.http.Act;
import org.amparo.http.FreshSignIn;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.ProviderConnections;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whose account at the identity provider an account is. */
@Path("/api/accounts/{username}/provider")
@RequestScoped
@Tag(name = "Accounts")
class ProviderAccountResource {

  /**
   * @param subject the provider's own name for a person, which it never gives to another
   */
  record SubjectForm(@NotBlank @Size(max = 255) String subject) {}

  private final ProviderConnections connections;
  private final CurrentActor current;

  ProviderAccountResource(ProviderConnections connections, CurrentActor current) {
    this.connections = connections;
    this.current = current;
  }

  @POST
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @FreshSignIn
  @Act
  @Operation(
      summary =
          "Connect an account with its owner's account at the identity provider: they sign in there,"
              + " and its password is gone")
  public RestResponse<Void> connect(
      @PathParam("username") String username, @NotNull @Valid SubjectForm form) {
    connections.connect(current.actor(), username, form.subject());
    return RestResponse.noContent();
  }
}
