package org.amparo.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.queue.AgencyTask;
import org.amparo.report.ReportTasks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Which supervisor writes which yearly report. The queue lists them; filing one completes it. */
@Path("/api/reports/tasks/{id}")
@RequestScoped
@Tag(name = "Reports")
@RolesAllowed(Role.Name.DV_SUPERVISOR)
class ReportTaskResource {

  private final ReportTasks tasks;
  private final CurrentActor current;

  ReportTaskResource(ReportTasks tasks, CurrentActor current) {
    this.tasks = tasks;
    this.current = current;
  }

  @POST
  @Path("/claim")
  @Act
  @Operation(summary = "Take a yearly report in hand; never from somebody else")
  public RestResponse<AgencyTask> claim(@PathParam("id") UUID id) {
    return RestResponse.ok(tasks.told(tasks.claim(current.actor(), id)));
  }

  @POST
  @Path("/release")
  @Act
  @Operation(summary = "Give a yearly report that one has in hand back to the queue")
  public RestResponse<AgencyTask> release(@PathParam("id") UUID id) {
    return RestResponse.ok(tasks.told(tasks.release(current.actor(), id)));
  }

  @POST
  @Path("/taking-over")
  @Act
  @Operation(summary = "Go on with a yearly report that another supervisor has in hand")
  public RestResponse<AgencyTask> takeOver(@PathParam("id") UUID id) {
    return RestResponse.ok(tasks.told(tasks.takeOver(current.actor(), id)));
  }
}
