package org.amparo.workflow.embedded;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.amparo.kernel.CaseId;
import org.amparo.workflow.OpenedTask;
import org.amparo.workflow.TaskMirror;

/** Remembers what it is told; a transaction that fails has to be judged by the engine instead. */
class RecordingMirror implements TaskMirror {

  private final Map<String, OpenedTask> tasks = new ConcurrentHashMap<>();
  private final List<String> withdrawn = new CopyOnWriteArrayList<>();

  @Override
  public void opened(OpenedTask task) {
    tasks.put(task.engineTask(), task);
  }

  @Override
  public void moved(String from, String to) {
    throw new UnsupportedOperationException("nothing moves into the embedded engine");
  }

  @Override
  public void withdrawn(String engineTask) {
    withdrawn.add(engineTask);
  }

  OpenedTask task(String engineTask) {
    return tasks.get(engineTask);
  }

  List<String> withdrawnSteps(CaseId caseId) {
    return withdrawn.stream()
        .map(tasks::get)
        .filter(task -> task.caseId().equals(caseId))
        .map(OpenedTask::step)
        .sorted()
        .toList();
  }
}
