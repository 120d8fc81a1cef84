package org.amparo.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.Role;
import org.amparo.queue.AgencyTask;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking yearly reports in hand and giving them back, from a page. */
@Path("/reports/tasks/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.DV_SUPERVISOR)
class ReportTaskPage {

  private final ReportTaskResource tasks;

  ReportTaskPage(ReportTaskResource tasks) {
    this.tasks = tasks;
  }

  @POST
  @Path("/claim")
  @Operation(hidden = true)
  public RestResponse<String> claim(@PathParam("id") UUID id, PageForm form) {
    return draft(tasks.claim(id).getEntity());
  }

  @POST
  @Path("/release")
  @Operation(hidden = true)
  public RestResponse<String> release(@PathParam("id") UUID id, PageForm form) {
    tasks.release(id);
    return Pages.seeOther("/queues/" + Role.DV_SUPERVISOR.groupName());
  }

  @POST
  @Path("/taking-over")
  @Operation(hidden = true)
  public RestResponse<String> takeOver(@PathParam("id") UUID id, PageForm form) {
    return draft(tasks.takeOver(id).getEntity());
  }

  private static RestResponse<String> draft(AgencyTask task) {
    return Pages.seeOther(ReportsDue.draft(task));
  }
}
