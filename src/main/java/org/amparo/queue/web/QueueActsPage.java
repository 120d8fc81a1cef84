package org.amparo.queue.web;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking tasks and giving them back, from a page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({
  Role.Name.DV_UNIT,
  Role.Name.RECORDS_CLERK,
  Role.Name.DV_SUPERVISOR,
  Role.Name.CERTIFYING_OFFICIAL
})
class QueueActsPage {

  private final QueueResource queues;
  private final TaskResource tasks;

  QueueActsPage(QueueResource queues, TaskResource tasks) {
    this.queues = queues;
    this.tasks = tasks;
  }

  @POST
  @Path("queues/{role}/next")
  @Operation(hidden = true)
  public RestResponse<String> next(@PathParam("role") String role, PageForm form) {
    var taken = queues.next(role).getEntity();
    return Pages.seeOther(
        taken == null ? "/queues/" + role + "?none=true" : "/cases/" + taken.caseNumber());
  }

  @POST
  @Path("tasks/{id}/claim")
  @Operation(hidden = true)
  public RestResponse<String> claim(@PathParam("id") UUID id, PageForm form) {
    return Pages.seeOther("/cases/" + tasks.claim(id).getEntity().caseNumber());
  }

  @POST
  @Path("tasks/{id}/release")
  @Operation(hidden = true)
  public RestResponse<String> release(@PathParam("id") UUID id, PageForm form) {
    tasks.release(id);
    return Pages.seeOther("/");
  }
}
