package org.amparo.queue.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.amparo.http.Act;
import org.amparo.http.Etags;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.queue.AgencyTask;
import org.amparo.queue.AgencyTasks;
import org.amparo.queue.Guidance;
import org.amparo.queue.Queues;
import org.amparo.queue.StepLaw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Single tasks: look, claim, give back, reassign. */
@Path("/api/tasks")
@RequestScoped
@Tag(name = "Queues")
@RolesAllowed({
  Role.Name.DV_UNIT,
  Role.Name.RECORDS_CLERK,
  Role.Name.DV_SUPERVISOR,
  Role.Name.CERTIFYING_OFFICIAL
})
class TaskResource {

  /** A task with its guidance. */
  record TaskDetail(TaskView task, Guidance guidance) {}

  /** A supervisor's word that somebody else should do it. */
  record Reassignment(
      @NotBlank @Size(max = 100) String to, @NotBlank @Size(max = 1000) String reason) {}

  private final Queues queues;
  private final AgencyTasks ofAgency;
  private final CurrentActor current;
  private final TaskPages pages;
  private final StepLaw law;

  TaskResource(
      Queues queues, AgencyTasks ofAgency, CurrentActor current, TaskPages pages, StepLaw law) {
    this.queues = queues;
    this.ofAgency = ofAgency;
    this.current = current;
    this.pages = pages;
    this.law = law;
  }

  @GET
  @Transactional
  @Operation(summary = "Claimed tasks: one's own, or for a supervisor everybody's")
  public RestResponse<TaskPages.TaskPage> claimed(
      @QueryParam("claimed") @DefaultValue("me") String claimed,
      @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var actor = current.actor();
    var query = pages.query("claimed", actor, claimed);
    var place = pages.place(query, cursor);
    var found =
        switch (claimed) {
          case "me" -> queues.claimedBy(actor, place, size + 1);
          case "any" -> queues.claimedByAnyone(actor, place, size + 1);
          default -> throw new Refused(Problem.MALFORMED, "claimed is me or any.");
        };
    return pages.answer(
        actor,
        query,
        size,
        "/api/tasks?claimed=" + claimed,
        found,
        cursor == null ? inHand(actor, claimed.equals("any")) : List.of());
  }

  private List<AgencyTask> inHand(Actor actor, boolean anybodys) {
    return actor.roles().stream()
        .flatMap(role -> ofAgency.open(actor, role).stream())
        .filter(task -> !task.isWaiting())
        .filter(task -> anybodys || actor.user().equals(task.claimedBy()))
        .toList();
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "One task, the act that completes it, and the guidance for it")
  public RestResponse<TaskDetail> task(@PathParam("id") UUID id) {
    var actor = current.actor();
    var task = queues.task(actor, id);
    var detail = new TaskDetail(TaskView.of(actor, task), law.guidance(task.step(), task.caseId()));
    return RestResponse.ResponseBuilder.ok(detail).tag(Etags.of(task.version())).build();
  }

  @POST
  @Path("/{id}/claim")
  @Act
  @Operation(summary = "Claim a task; never takes it from somebody else")
  public RestResponse<TaskView> claim(@PathParam("id") UUID id) {
    return pages.answer(current.actor(), queues.claim(current.actor(), id));
  }

  @POST
  @Path("/{id}/release")
  @Act
  @Operation(summary = "Give a claimed task back to its queue")
  public RestResponse<TaskView> release(@PathParam("id") UUID id) {
    return pages.answer(current.actor(), queues.release(current.actor(), id));
  }

  @POST
  @Path("/{id}/reassignment")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Act
  @Operation(summary = "Give a task to a named person, whoever has it")
  public RestResponse<TaskView> reassign(
      @PathParam("id") UUID id, @NotNull @Valid Reassignment reassignment) {
    var task =
        queues.reassign(current.actor(), id, new UserId(reassignment.to()), reassignment.reason());
    return pages.answer(current.actor(), task);
  }
}
