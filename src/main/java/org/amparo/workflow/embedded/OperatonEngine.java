package org.amparo.workflow.embedded;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import org.amparo.kernel.Spans;
import org.amparo.workflow.CaseLock;
import org.amparo.workflow.Departures;
import org.amparo.workflow.EngineConfig;
import org.amparo.workflow.EngineKind;
import org.amparo.workflow.ProcessEngine;
import org.amparo.workflow.TaskMirror;
import org.amparo.workflow.TracedWorker;
import org.amparo.workflow.Worker;
import org.jspecify.annotations.Nullable;

/** The engine in this service. */
@Singleton
class OperatonEngine implements EngineKind {

  private final Ground ground;
  private final Neighbours neighbours;
  private final HeadStart headStart;
  private @Nullable EngineRoom room;

  OperatonEngine(
      Ground ground,
      TaskMirror mirror,
      CaseLock lock,
      @All List<Worker> workers,
      HeadStart headStart,
      Spans spans) {
    this.ground = ground;
    var traced = workers.stream().<Worker>map(worker -> new TracedWorker(worker, spans)).toList();
    this.neighbours = new Neighbours(mirror, lock, traced);
    this.headStart = headStart;
  }

  @Produces
  @Singleton
  static Ground ground(
      AgroalDataSource dataSource,
      TransactionManager transactions,
      TransactionSynchronizationRegistry registry,
      Clock clock,
      EngineConfig config) {
    return new Ground(dataSource, transactions, registry, clock, config);
  }

  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public void start() {
    room = EngineRoom.open(ground, neighbours, headStart.await());
    room.runTimers();
  }

  @Override
  public Departures departures() {
    room = EngineRoom.open(ground, neighbours, headStart.await());
    return room.departures();
  }

  @Override
  public void stop() {
    if (room != null) {
      room.close();
    }
  }

  @Override
  public ProcessEngine port() {
    if (room == null) {
      throw new IllegalStateException("the process engine has not started");
    }
    return room.port();
  }
}
