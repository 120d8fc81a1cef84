package org.amparo.workflow.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.workflow.Job;
import org.amparo.workflow.ProcessVariables;
import org.amparo.workflow.Worker;
import org.operaton.bpm.engine.delegate.DelegateExecution;

/**
 * Called by translated models at a service task. Public because the engine's expressions reach only
 * public classes.
 */
public final class WorkerCalls {

  static final String NAME = "amparoWorkers";

  private final Map<String, Worker> workers;
  private final ProcessVariables variables;
  private final CaseWork work;

  WorkerCalls(List<Worker> workers, ProcessVariables variables, CaseWork work) {
    this.workers =
        workers.stream().collect(Collectors.toUnmodifiableMap(Worker::type, Function.identity()));
    this.variables = variables;
    this.work = work;
  }

  Set<String> types() {
    return workers.keySet();
  }

  /**
   * @param local whether the results stay on the task, for its output mappings to read
   */
  public void run(DelegateExecution execution, String type, String headers, boolean local) {
    var key = CaseKey.of(execution);
    var worker = workers.get(type);
    if (worker == null) {
      throw new IllegalStateException("there is no worker for " + type);
    }
    work.lock(key);
    var result = variables.check(worker.run(new Job(key.caseId(), key.agencyId(), read(headers))));
    if (local) {
      execution.setVariablesLocal(result);
    } else {
      execution.setVariables(result);
    }
  }

  private static Map<String, String> read(String headers) {
    var read = new LinkedHashMap<String, String>();
    for (var pair : headers.isEmpty() ? new String[0] : headers.split("&")) {
      int equals = pair.indexOf('=');
      read.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
    }
    return read;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
