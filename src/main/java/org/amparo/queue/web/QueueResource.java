package org.amparo.queue.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.http.Act;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.queue.AgencyTask;
import org.amparo.queue.AgencyTasks;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.Task;
import org.amparo.queue.Views;
import org.amparo.queue.Wanted;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The role queues of whoever asks. */
@Path("/api/queues")
@RequestScoped
@Tag(name = "Queues")
@RolesAllowed({
  Role.Name.DV_UNIT,
  Role.Name.RECORDS_CLERK,
  Role.Name.DV_SUPERVISOR,
  Role.Name.CERTIFYING_OFFICIAL
})
class QueueResource {

  private static final int COUNT_CAP = 1000;

  /** How many wait, up to a cap. */
  record OpenCount(int count, boolean capped) {}

  /** One of the caller's queues. */
  record QueueView(Role role, OpenCount open, @Nullable Instant oldestDueAt) {}

  record QueueList(List<QueueView> queues) {}

  private final Queues queues;
  private final AgencyTasks ofAgency;
  private final CurrentActor current;
  private final TaskPages pages;

  QueueResource(Queues queues, AgencyTasks ofAgency, CurrentActor current, TaskPages pages) {
    this.queues = queues;
    this.ofAgency = ofAgency;
    this.current = current;
    this.pages = pages;
  }

  @GET
  @Transactional
  @Operation(summary = "The caller's queues with how much waits in each")
  public QueueList list() {
    var actor = current.actor();
    return new QueueList(
        Arrays.stream(Role.values()).filter(actor::has).map(r -> view(actor, r)).toList());
  }

  private QueueView view(Actor actor, Role role) {
    var ofNoCase = ofAgency.open(actor, role).stream().filter(AgencyTask::isWaiting).toList();
    int count = queues.countWaiting(actor, role, COUNT_CAP + 1) + ofNoCase.size();
    var first = queues.waiting(actor, Wanted.all(role), null, 1).stream().map(Task::dueAt);
    var dues = ofNoCase.stream().map(AgencyTask::dueAt).filter(Objects::nonNull);
    return new QueueView(
        role,
        new OpenCount(Math.min(count, COUNT_CAP), count > COUNT_CAP),
        Stream.concat(first, dues).min(Comparator.naturalOrder()).orElse(null));
  }

  @GET
  @Path("/{role}/tasks")
  @Transactional
  @Operation(
      summary = "A page of waiting tasks, the most urgent first",
      description =
          "What waits for the role and is about no case, as a yearly report, stands in agencyTasks of"
              + " the first page, unless a step, a language or a crime is asked for.")
  public RestResponse<TaskPages.TaskPage> tasks(
      @PathParam("role") String role,
      @QueryParam("step") @Nullable Step step,
      @QueryParam("late") @DefaultValue("false") boolean late,
      @QueryParam("language") @Nullable @Pattern(regexp = Views.LANGUAGE) String language,
      @QueryParam("crime") @Nullable QualifyingCriminalActivity crime,
      @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var actor = current.actor();
    var wanted = new Wanted(Role.of(role), step, late, language, crime);
    var query = pages.query("queue", actor, wanted.name());
    return pages.answer(
        actor,
        query,
        size,
        path(wanted),
        queues.waiting(actor, wanted, pages.place(query, cursor), size + 1),
        cursor == null ? waiting(actor, wanted) : List.of());
  }

  private List<AgencyTask> waiting(Actor actor, Wanted wanted) {
    return wanted.isOfCasesAlone()
        ? List.of()
        : ofAgency.open(actor, wanted.role()).stream()
            .filter(AgencyTask::isWaiting)
            .filter(task -> !wanted.late() || task.escalation() != null)
            .toList();
  }

  private static String path(Wanted wanted) {
    String filter = wanted.query();
    return "/api/queues/%s/tasks%s"
        .formatted(wanted.role().groupName(), filter.isEmpty() ? "" : "?" + filter);
  }

  @GET
  @Path("/escalated")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Transactional
  @Operation(summary = "What is near its day or past it in every queue, claimed or not")
  public RestResponse<TaskPages.TaskPage> escalated(
      @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var actor = current.actor();
    var query = pages.query("escalated", actor, "");
    return pages.answer(
        actor,
        query,
        size,
        "/api/queues/escalated",
        queues.escalated(actor, pages.place(query, cursor), size + 1),
        cursor == null
            ? ofAgency.open(actor, Role.DV_SUPERVISOR).stream()
                .filter(task -> task.escalation() != null)
                .toList()
            : List.of());
  }

  @POST
  @Path("/{role}/next")
  @Act
  @Operation(summary = "Claim the most urgent waiting task; 204 when there is none")
  public RestResponse<TaskView> next(@PathParam("role") String role) {
    var actor = current.actor();
    return queues
        .next(actor, Role.of(role))
        .map(task -> pages.answer(actor, task))
        .orElseGet(RestResponse::noContent);
  }
}
