package org.amparo.queue.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;
import org.amparo.queue.Step;
import org.amparo.queue.Task;
import org.jspecify.annotations.Nullable;

/**
 * A task as its doers see it. It carries nothing of the victim.
 *
 * @param escalation why the supervisor sees it; null while there is time
 * @param language in which the person was told of the matter
 * @param crimes which crimes it is about, as codes
 * @param claimedBy told to whoever has it and to supervisors
 * @param act the call that completes it
 */
record TaskView(
    UUID id,
    CaseNumber caseNumber,
    Step step,
    Role role,
    int priority,
    Instant dueAt,
    boolean overdue,
    Task.@Nullable Escalation escalation,
    Instant createdAt,
    String language,
    List<String> crimes,
    Task.State state,
    @Nullable UserId claimedBy,
    ActView act) {

  /**
   * The call that completes a task.
   *
   * @param schema where the OpenAPI document describes its body
   */
  record ActView(String method, String path, String schema) {}

  static TaskView of(Actor actor, Task task) {
    boolean tell = task.isClaimedBy(actor) || actor.has(Role.DV_SUPERVISOR);
    return new TaskView(
        task.id(),
        task.caseNumber(),
        task.step(),
        task.role(),
        task.priority(),
        task.dueAt(),
        task.isOverdue(),
        task.escalation().orElse(null),
        task.createdAt(),
        task.language(),
        task.crimes(),
        task.state(),
        tell ? task.claimedBy().orElse(null) : null,
        act(task));
  }

  static ActView act(Task task) {
    return new ActView(
        "POST",
        task.step().path().replace("{caseNumber}", task.caseNumber().value()),
        "/q/openapi#/components/schemas/" + task.step().schema());
  }
}
