package org.amparo.workflow.embedded;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.OpenedTask;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.runtime.Job;
import org.operaton.bpm.engine.task.Task;

/** One case on its way through its processes. */
public final class Trip {

  private final EngineRig rig;
  private final CaseId caseId;

  Trip(EngineRig rig, CaseId caseId) {
    this.rig = rig;
    this.caseId = caseId;
  }

  CaseId caseId() {
    return caseId;
  }

  /** The steps that wait for people, in alphabetical order. */
  public List<String> openSteps() {
    return tasks().stream().map(task -> rig.mirror.task(task.getId()).step()).sorted().toList();
  }

  public OpenedTask step(String step) {
    var found =
        tasks().stream()
            .map(task -> rig.mirror.task(task.getId()))
            .filter(task -> task.step().equals(step))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(step + " is not open once, but these are: " + openSteps());
    }
    return found.get(0);
  }

  public void complete(String step, Map<String, ?> variables) {
    var task = step(step).engineTask();
    rig.inTransaction(() -> rig.port().complete(task, variables));
  }

  public void send(String message) {
    send(message, Map.of());
  }

  public void send(String message, Map<String, ?> variables) {
    rig.inTransaction(() -> rig.port().send(message, caseId, EngineRig.AGENCY, variables));
  }

  /** Fires the timer of an event without waiting for its time. */
  public void fireTimer(String event) {
    var timer = timer(event).getId();
    rig.inTransaction(() -> jobs().executeJob(timer));
  }

  /** For when the timer of an event is set. */
  public Instant dueAt(String event) {
    return timer(event).getDuedate().toInstant();
  }

  /** How many timers of an event still run. */
  public int timersAt(String event) {
    return timers(event).size();
  }

  public Object variable(String name) {
    var found =
        rig.room
            .engine()
            .getRuntimeService()
            .createVariableInstanceQuery()
            .processInstanceIdIn(instances().toArray(String[]::new))
            .variableName(name)
            .list();
    return found.isEmpty() ? null : found.get(0).getValue();
  }

  public boolean ended() {
    return instances().isEmpty();
  }

  /** The end events that were reached; only for a rig that remembers. */
  public List<String> endedAt() {
    var history = rig.room.engine().getHistoryService();
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseId.toString())
        .list()
        .stream()
        .flatMap(
            instance ->
                history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .stream())
        .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
        .map(activity -> activity.getActivityId())
        .sorted()
        .toList();
  }

  private Job timer(String event) {
    var due = timers(event);
    if (due.size() != 1) {
      throw new AssertionError(due.size() + " timers wait at " + event);
    }
    return due.get(0);
  }

  private List<Job> timers(String event) {
    return instances().stream()
        .flatMap(
            id -> jobs().createJobQuery().processInstanceId(id).activityId(event).list().stream())
        .toList();
  }

  private ManagementService jobs() {
    return rig.room.engine().getManagementService();
  }

  private List<Task> tasks() {
    return rig.room
        .engine()
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(caseId.toString())
        .list();
  }

  private List<String> instances() {
    return rig
        .room
        .engine()
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseId.toString())
        .list()
        .stream()
        .map(instance -> instance.getId())
        .toList();
  }
}
