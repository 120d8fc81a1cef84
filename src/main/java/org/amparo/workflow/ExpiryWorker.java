package org.amparo.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.amparo.certification.Aftermaths;

/** Tells the case that its filing window has closed. */
@ApplicationScoped
class ExpiryWorker implements Worker {

  private final Aftermaths aftermaths;

  ExpiryWorker(Aftermaths aftermaths) {
    this.aftermaths = aftermaths;
  }

  @Override
  public String type() {
    return "record-expiry";
  }

  @Override
  public Map<String, Object> run(Job job) {
    aftermaths.expired(job.caseId());
    return Map.of();
  }
}
