package org.amparo.workflow.embedded;

import java.util.List;
import org.amparo.workflow.CaseLock;
import org.amparo.workflow.TaskMirror;
import org.amparo.workflow.Worker;
import org.jspecify.annotations.Nullable;

/**
 * Whom the engine calls while it moves.
 *
 * @param mirror may be absent as long as no model has a step for people
 */
record Neighbours(@Nullable TaskMirror mirror, CaseLock lock, List<Worker> workers) {

  Neighbours {
    workers = List.copyOf(workers);
  }
}
