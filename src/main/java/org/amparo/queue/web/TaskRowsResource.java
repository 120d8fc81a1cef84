package org.amparo.queue.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.http.RowActs;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Many tasks at once, each with an answer of its own. */
@Path("/api/tasks")
@RequestScoped
@Tag(name = "Queues")
class TaskRowsResource {

  /** More than a person chooses; fewer than would keep anybody waiting. */
  private static final int MOST = 100;

  /** The tasks that somebody wants. */
  record Claims(@NotEmpty @Size(max = MOST) List<@NotNull UUID> ids) {}

  /** A supervisor's word that somebody else should do them. */
  record Reassignments(
      @NotEmpty @Size(max = MOST) List<@NotNull UUID> ids,
      @NotBlank @Size(max = 100) String to,
      @NotBlank @Size(max = 1000) String reason) {
    @Override
    public String toString() {
      return "Reassignments";
    }
  }

  /**
   * What came of one task.
   *
   * @param status as its own call would have been answered
   * @param detail why not; null where it was done
   */
  record RowAnswer(UUID id, int status, @Nullable TaskView task, @Nullable String detail) {

    static RowAnswer of(UUID id, RowActs.Outcome<TaskView> outcome) {
      var refused = outcome.refused();
      return new RowAnswer(
          id,
          refused == null ? 200 : refused.problem().status(),
          outcome.answer(),
          refused == null ? null : refused.sentence());
    }
  }

  record RowAnswers(List<RowAnswer> results) {}

  private final TaskResource tasks;
  private final RowActs rows;

  TaskRowsResource(TaskResource tasks, RowActs rows) {
    this.tasks = tasks;
    this.rows = rows;
  }

  @POST
  @Path("/claims")
  @RolesAllowed({
    Role.Name.DV_UNIT,
    Role.Name.RECORDS_CLERK,
    Role.Name.DV_SUPERVISOR,
    Role.Name.CERTIFYING_OFFICIAL
  })
  @Operation(summary = "Claim many tasks; each is taken or refused by itself")
  public RowAnswers claim(@NotNull @Valid Claims claims) {
    return each(claims.ids(), tasks::claim);
  }

  @POST
  @Path("/reassignments")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Operation(summary = "Give many tasks to a named person; each is moved or refused by itself")
  public RowAnswers reassign(@NotNull @Valid Reassignments moves) {
    var move = new TaskResource.Reassignment(moves.to(), moves.reason());
    return each(moves.ids(), id -> tasks.reassign(id, move));
  }

  private RowAnswers each(List<UUID> ids, Function<UUID, RestResponse<TaskView>> act) {
    return new RowAnswers(
        ids.stream()
            .distinct()
            .map(
                id ->
                    RowAnswer.of(
                        id,
                        rows.perform(
                            id.toString(), TaskView.class, () -> act.apply(id).getEntity())))
            .toList());
  }
}
