package org.amparo.workflow.embedded;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.amparo.workflow.Job;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An engine with some of our models for the tests of one class; it remembers the letters. */
final class RigWithLetters implements BeforeAllCallback, AfterAllCallback {

  private final String[] models;
  private final List<Job> letters = new CopyOnWriteArrayList<>();
  private EngineRig rig;

  private RigWithLetters(String... models) {
    this.models = models;
  }

  static RigWithLetters of(String... models) {
    return new RigWithLetters(models);
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    rig =
        EngineRig.with()
            .models(models)
            .worker("draw-up-letter", this::keep)
            .worker("record-expiry")
            .worker("reckon-window", job -> Certification.WINDOW)
            .remembering()
            .open();
  }

  private Map<String, Object> keep(Job job) {
    letters.add(job);
    return Map.of();
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    rig.close();
  }

  Trip start(String process) {
    return rig.start(process, Map.of());
  }

  /** The letters of this trip in the order in which they were drawn up. */
  List<String> letters(Trip trip) {
    return letters.stream()
        .filter(job -> job.caseId().equals(trip.caseId()))
        .map(job -> job.headers().get("letter"))
        .toList();
  }

  List<String> withdrawnSteps(Trip trip) {
    return rig.mirror.withdrawnSteps(trip.caseId());
  }

  EngineRig engine() {
    return rig;
  }
}
