package org.amparo.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.amparo.kernel.Problem;

/** Counts what was refused, by kind alone: never whom, where or what was sent. */
@Singleton
public class Refusals {

  /** What a request holds that was counted already: it is counted once. */
  public static final String COUNTED = "amparo.refusal.counted";

  private final MeterRegistry meters;

  Refusals(MeterRegistry meters) {
    this.meters = meters;
  }

  /** A problem that the caller was told; the service's own faults are no refusals. */
  public void count(Problem problem) {
    if (problem != Problem.INTERNAL && problem != Problem.UNAVAILABLE) {
      count(problem.slug());
    }
  }

  /** A token that was sent and is good for nothing. */
  public void countToken() {
    count("token");
  }

  /** A browser's cookie whose session is over, or never was. */
  public void countSession() {
    count("session");
  }

  /** A form that another site sent, or that belongs to another session. */
  public void countForm() {
    count("form");
  }

  /** A code that shows nothing: of a receipt, or of a cover sheet. */
  public void countCode() {
    count("code");
  }

  private void count(String kind) {
    Counter.builder("amparo.refusals")
        .description("Requests that were refused, by the kind of what was wrong.")
        .tag("kind", kind)
        .register(meters)
        .increment();
  }
}
