package org.amparo.audit.web;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.audit.Checkpoint;
import org.amparo.audit.Checkpoints;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checkpoints that a witness outside keeps. */
@Path("/api/audit/checkpoints")
@Tag(name = "Audit")
@RolesAllowed(Role.Name.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
class CheckpointResource {

  record ComparisonView(boolean verified, Checkpoints.Finding code, String finding) {}

  private final Checkpoints checkpoints;
  private final CurrentActor current;

  CheckpointResource(Checkpoints checkpoints, CurrentActor current) {
    this.checkpoints = checkpoints;
    this.current = current;
  }

  @POST
  @Transactional
  @TransactionConfiguration(timeout = 3600)
  @Operation(
      summary = "A signed checkpoint of the record, as of two minutes ago",
      description = "Keep it where nobody who runs the service or its database can change it.")
  public Checkpoint make() {
    return checkpoints.make(current.actor().agency());
  }

  @POST
  @Path("comparison")
  @Transactional
  @TransactionConfiguration(timeout = 3600)
  @Operation(summary = "Hold the record against a checkpoint that was kept")
  public ComparisonView compare(@NotNull @Valid Checkpoint checkpoint) {
    var finding = checkpoints.compare(current.actor().agency(), checkpoint);
    return new ComparisonView(finding == Checkpoints.Finding.HOLDS, finding, finding.sentence());
  }
}
