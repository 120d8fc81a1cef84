package org.amparo.queue.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.UserId;
import org.amparo.queue.Queues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** A supervisor gives a task to somebody else. */
@Path("/tasks/{id}/reassignment")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.DV_SUPERVISOR)
class ReassignmentPage {

  @CheckedTemplate(basePath = "queue")
  static class Templates {
    static native TemplateInstance reassignment(
        TaskView task, List<UserId> colleagues, PageForm form);
  }

  private final TaskResource tasks;
  private final Queues queues;
  private final CurrentActor current;
  private final PageActs acts;

  ReassignmentPage(TaskResource tasks, Queues queues, CurrentActor current, PageActs acts) {
    this.tasks = tasks;
    this.queues = queues;
    this.current = current;
    this.acts = acts;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show(@PathParam("id") UUID id) {
    return Pages.ok(page(id, PageForm.blank()));
  }

  @POST
  @Operation(hidden = true)
  public RestResponse<String> move(@PathParam("id") UUID id, PageForm form) {
    var outcome =
        acts.perform(
            form,
            TaskResource.Reassignment.class,
            TaskView.class,
            body -> tasks.reassign(id, body));
    return outcome.refused() == null
        ? Pages.seeOther("/tasks")
        : Pages.again(outcome.refused(), page(id, outcome.refused()));
  }

  private TemplateInstance page(UUID id, PageForm form) {
    return Templates.reassignment(
        tasks.task(id).getEntity().task(),
        QuarkusTransaction.joiningExisting().call(() -> queues.colleagues(current.actor(), id)),
        form);
  }
}
