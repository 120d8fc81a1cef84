package org.amparo.workflow.embedded;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import org.amparo.workflow.CaseLock;
import org.amparo.workflow.EngineConfig;
import org.amparo.workflow.ProcessEngine;
import org.amparo.workflow.TaskMirror;
import org.amparo.workflow.Worker;
import org.jspecify.annotations.Nullable;

/** Starts the embedded engine with the service, after the migrations, and offers it as the port. */
@Singleton
class OperatonEngine {

  private final Ground ground;
  private final Neighbours neighbours;
  private @Nullable EngineRoom room;

  OperatonEngine(Ground ground, TaskMirror mirror, CaseLock lock, @All List<Worker> workers) {
    this.ground = ground;
    this.neighbours = new Neighbours(mirror, lock, workers);
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

  void start(@Observes StartupEvent startup) {
    room = EngineRoom.open(ground, neighbours, ModelFiles.read());
    room.runTimers();
  }

  void stop(@Observes ShutdownEvent shutdown) {
    if (room != null) {
      room.close();
    }
  }

  @Produces
  @ApplicationScoped
  ProcessEngine port() {
    if (room == null) {
      throw new IllegalStateException("the process engine has not started");
    }
    return room.port();
  }
}
