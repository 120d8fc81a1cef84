package org.amparo.workflow.embedded;

import java.util.List;
import java.util.Map;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.OpenedTask;
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
    var jobs = rig.room.engine().getManagementService();
    var due =
        instances().stream()
            .flatMap(
                id -> jobs.createJobQuery().processInstanceId(id).activityId(event).list().stream())
            .toList();
    if (due.size() != 1) {
      throw new AssertionError(due.size() + " timers wait at " + event);
    }
    rig.inTransaction(() -> jobs.executeJob(due.get(0).getId()));
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
