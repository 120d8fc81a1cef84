package org.amparo.workflow.embedded;

import java.util.List;
import org.amparo.workflow.CaseLock;
import org.amparo.workflow.TaskMirror;
import org.amparo.workflow.Worker;

/** Whom the engine calls while it moves. */
record Neighbours(TaskMirror mirror, CaseLock lock, List<Worker> workers) {

  Neighbours {
    workers = List.copyOf(workers);
  }
}
