package org.amparo.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.amparo.certification.FilingWatch;

/** Reads from the record when the filing window of a signed form closes. */
@ApplicationScoped
class WindowWorker implements Worker {

  private final FilingWatch watch;

  WindowWorker(FilingWatch watch) {
    this.watch = watch;
  }

  @Override
  public String type() {
    return "reckon-window";
  }

  @Override
  public Map<String, Object> run(Job job) {
    return watch.of(job.caseId());
  }
}
