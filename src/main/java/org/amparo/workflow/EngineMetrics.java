package org.amparo.workflow;

import static org.amparo.kernel.Gauges.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;
import org.amparo.identity.AgencyWall;

/** How far the engine lags, what it keeps, what it gave up. */
@Startup // its figures are watched from the first minute on
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
    this.lag =
        gauge(
            meters,
            "amparo.engine.lag.seconds",
            "Age of the oldest thing that the engine has still to do.");
    this.undelivered =
        gauge(
            meters,
            "amparo.engine.undelivered",
            "Messages or commands that have not reached their process.");
    this.dead =
        gauge(
            meters,
            "amparo.engine.dead.jobs",
            "Given up after all tries; they wait for a redrive.");
    this.inFlight =
        gauge(
            meters,
            "amparo.engine.in.flight",
            "Commands sent to a remote engine and not answered.");
    this.drift =
        gauge(meters, "amparo.engine.drift", "Differences between the queues and a remote engine.");
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
