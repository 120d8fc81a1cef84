package org.amparo.workflow;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;
import org.amparo.identity.AgencyWall;

/** How far the engine lags, what it keeps, what it gave up. */
@ApplicationScoped
class EngineMetrics {

  private final ProcessEngine engine;
  private final AgencyWall wall;
  private final AtomicLong lag;
  private final AtomicLong undelivered;
  private final AtomicLong dead;
  private final AtomicLong inFlight;
  private final AtomicLong drift;

  EngineMetrics(ProcessEngine engine, AgencyWall wall, MeterRegistry meters) {
    this.engine = engine;
    this.wall = wall;
    this.lag = meters.gauge("amparo.engine.lag.seconds", new AtomicLong());
    this.undelivered = meters.gauge("amparo.engine.undelivered", new AtomicLong());
    this.dead = meters.gauge("amparo.engine.dead.jobs", new AtomicLong());
    this.inFlight = meters.gauge("amparo.engine.in.flight", new AtomicLong());
    this.drift = meters.gauge("amparo.engine.drift", new AtomicLong());
  }

  @Scheduled(
      every = "15s",
      delayed = "10s",
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  @Transactional
  void measure() {
    var status = wall.acrossAgencies(engine::status);
    lag.set(status.lag().toSeconds());
    undelivered.set(status.undelivered());
    dead.set(status.dead());
    inFlight.set(status.inFlight());
    drift.set(status.drift() == null ? 0 : status.drift().count());
  }
}
