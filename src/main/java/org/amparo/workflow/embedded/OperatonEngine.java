package org.amparo.workflow.embedded;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.amparo.workflow.ProcessEngine;
import org.jspecify.annotations.Nullable;

/** Starts the embedded engine with the service, after the migrations, and offers it as the port. */
@Singleton
class OperatonEngine {

  private final Ground ground;
  private final EngineNeighbours neighbours;
  private @Nullable EngineRoom room;

  OperatonEngine(Ground ground, EngineNeighbours neighbours) {
    this.ground = ground;
    this.neighbours = neighbours;
  }

  void start(@Observes StartupEvent startup) {
    room = EngineRoom.open(ground, neighbours.neighbours(), ModelFiles.read());
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
