package org.amparo.workflow.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.Departures;
import org.amparo.workflow.ProcessVariables;
import org.amparo.workflow.StandingProcess;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.runtime.ActivityInstance;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.task.Task;

/** Cases that leave the embedded engine. Its timers do not run. */
final class EmbeddedDepartures implements Departures {

  private static final String GONE = "moved to another engine";

  private final ProcessEngine engine;
  private final KeptMessages kept;

  EmbeddedDepartures(ProcessEngine engine, KeptMessages kept) {
    this.engine = engine;
    this.kept = kept;
  }

  /**
   * A timer that is due would have its work done again, or never, by an engine that begins anew.
   */
  @Override
  public List<String> obstacles() {
    var obstacles = new ArrayList<String>();
    var jobs = engine.getManagementService();
    long dead = jobs.createJobQuery().noRetriesLeft().count();
    long due = jobs.createJobQuery().executable().count();
    if (dead > 0) {
      obstacles.add(
          dead + " timers failed too often: redrive them with the embedded engine first.");
    }
    if (due > 0) {
      obstacles.add(due + " timers are due: run the embedded engine until none is.");
    }
    return obstacles;
  }

  @Override
  public List<StandingProcess> standing() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .rootProcessInstances()
        .list()
        .stream()
        .map(root -> standing(root, variables(root)))
        .toList();
  }

  private Map<String, Object> variables(ProcessInstance instance) {
    return new HashMap<>(engine.getRuntimeService().getVariables(instance.getId()));
  }

  /**
   * @param ids variables that name the case and the agency: those of the root
   */
  private StandingProcess standing(ProcessInstance instance, Map<String, Object> ids) {
    var elements = elements(instance);
    return new StandingProcess(
        instance.getId(),
        process(instance),
        CaseId.of((String) ids.get(ProcessVariables.CASE)),
        new AgencyId((String) ids.get(ProcessVariables.AGENCY)),
        variables(instance),
        elements,
        tasks(instance),
        timers(instance),
        called(instance, elements, ids));
  }

  private String process(ProcessInstance instance) {
    return engine
        .getRepositoryService()
        .getProcessDefinition(instance.getProcessDefinitionId())
        .getKey();
  }

  private Set<String> elements(ProcessInstance instance) {
    var elements = new TreeSet<String>();
    collect(engine.getRuntimeService().getActivityInstance(instance.getId()), elements);
    return elements;
  }

  private static void collect(ActivityInstance around, Set<String> elements) {
    for (var inside : around.getChildActivityInstances()) {
      elements.add(inside.getActivityId());
      collect(inside, elements);
    }
  }

  private Map<String, String> tasks(ProcessInstance instance) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance.getId())
        .list()
        .stream()
        .collect(Collectors.toMap(Task::getTaskDefinitionKey, Task::getId));
  }

  private Set<String> timers(ProcessInstance instance) {
    var jobs = engine.getManagementService();
    var events = new HashSet<String>();
    jobs.createJobQuery()
        .timers()
        .processInstanceId(instance.getId())
        .list()
        .forEach(
            timer ->
                events.add(
                    jobs.createJobDefinitionQuery()
                        .jobDefinitionId(timer.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()));
    return events;
  }

  /** In these models a process waits for one that it called at most. */
  private Map<String, StandingProcess> called(
      ProcessInstance caller, Set<String> elements, Map<String, Object> ids) {
    var children =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .superProcessInstanceId(caller.getId())
            .list();
    if (children.isEmpty()) {
      return Map.of();
    }
    var calls = elements.stream().filter(element -> element.startsWith("callActivity_")).toList();
    if (children.size() > 1 || calls.size() > 1) {
      throw new IllegalStateException(
          "the process %s waits for more than one that it called".formatted(caller.getId()));
    }
    return Map.of(calls.get(0), standing(children.get(0), ids));
  }

  @Override
  public void forget(StandingProcess standing, BiConsumer<String, Map<String, Object>> messages) {
    var key = new CaseKey(standing.caseId(), standing.agencyId());
    for (var message : kept.of(List.of(key))) {
      messages.accept(message.name(), message.variables());
      kept.remove(message);
    }
    // without its listeners: the steps stay open in the queues
    engine.getRuntimeService().deleteProcessInstance(standing.id(), GONE, true, true, true, false);
  }
}
