package org.amparo.workflow.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.amparo.identity.Role;
import org.amparo.workflow.EngineStatus;
import org.amparo.workflow.ProcessEngine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the process engine is doing. */
@Path("/api/engine")
@RequestScoped
@Tag(name = "Engine")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class EngineResource {

  record Redriven(int jobs) {}

  private final ProcessEngine engine;

  EngineResource(ProcessEngine engine) {
    this.engine = engine;
  }

  @GET
  @Transactional
  @Operation(summary = "Engine, lag, messages that wait, dead jobs")
  public EngineStatus status() {
    return engine.status();
  }

  @POST
  @Path("/redrive")
  @Transactional
  @Operation(summary = "Try dead jobs again, after what stopped them was mended")
  public Redriven redrive() {
    return new Redriven(engine.redrive());
  }
}
