package org.amparo.workflow;

import java.util.Map;
import org.amparo.kernel.Spans;

/** A worker whose work shows in traces. */
public record TracedWorker(Worker worker, Spans spans) implements Worker {

  @Override
  public String type() {
    return worker.type();
  }

  @Override
  public Map<String, Object> run(Job job) {
    try (var span = spans.begin("job " + type(), job.caseId())) {
      return worker.run(job);
    }
  }
}
