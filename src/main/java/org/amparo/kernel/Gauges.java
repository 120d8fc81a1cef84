package org.amparo.kernel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicLong;

/** Figures that a room measures now and then; whoever watches them reads there what they mean. */
public final class Gauges {

  private Gauges() {}

  /**
   * @param meaning a sentence for the person on call, shown as the metric's help
   */
  public static AtomicLong gauge(MeterRegistry meters, String name, String meaning) {
    return gauge(meters, name, Tags.empty(), meaning);
  }

  public static AtomicLong gauge(MeterRegistry meters, String name, Tags tags, String meaning) {
    var value = new AtomicLong();
    Gauge.builder(name, value, AtomicLong::get)
        .tags(tags)
        .description(meaning)
        // the registry alone would let the value go
        .strongReference(true)
        .register(meters);
    return value;
  }
}
