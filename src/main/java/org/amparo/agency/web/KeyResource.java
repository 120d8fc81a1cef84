package org.amparo.agency.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.amparo.identity.Role;
import org.amparo.vault.KeyProgress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far a changed encryption key has come. */
@Path("/api/keys")
@RequestScoped
@Tag(name = "Agency")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class KeyResource {

  private final KeyProgress progress;

  KeyResource(KeyProgress progress) {
    this.progress = progress;
  }

  @GET
  @Transactional
  @Operation(
      summary = "How many of the agency's cases a former encryption key still wraps",
      description = "A former key may leave the configuration when none is left in any agency.")
  public KeyProgress.Progress progress() {
    return progress.now();
  }
}
