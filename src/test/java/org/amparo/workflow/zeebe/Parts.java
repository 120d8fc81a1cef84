package org.amparo.workflow.zeebe;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.Spans;
import org.amparo.workflow.CaseLock;
import org.amparo.workflow.TaskMirror;
import org.amparo.workflow.Worker;

/** What service instances of a test share: beans that keep nothing between two transactions. */
@Singleton
class Parts {

  private final Sql sql;
  private final AgencyWall wall;
  private final List<Worker> workers;
  private final TaskMirror mirror;
  private final CaseLock lock;
  private final Models models = Models.read();

  Parts(Sql sql, AgencyWall wall, @All List<Worker> workers, TaskMirror mirror, CaseLock lock) {
    this.sql = sql;
    this.wall = wall;
    this.workers = workers;
    this.mirror = mirror;
    this.lock = lock;
  }

  Sql sql() {
    return sql;
  }

  AgencyWall wall() {
    return wall;
  }

  Models models() {
    return models;
  }

  Arrivals arrivals(
      Inbox inbox, Outbox outbox, Instances instances, Seams seams, ZeebeConfig config) {
    var arrivals =
        new Arrivals(
            workers,
            mirror,
            lock,
            wall,
            inbox,
            outbox,
            instances,
            new Stops(sql, outbox, mirror),
            seams,
            config,
            Spans.none());
    arrivals.know(models);
    return arrivals;
  }
}
