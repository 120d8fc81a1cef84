package org.amparo.workflow.embedded;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.amparo.workflow.ModelFiles;

/**
 * Reads what the engine needs on the second processor while the container and Hibernate start on
 * the first: its statements and the models with all their expressions need neither of them.
 */
@Singleton
class HeadStart {

  /** What was read. */
  record Reading(EngineStatements statements, Models models) {

    static Reading now() {
      return new Reading(
          new EngineStatements(), new Models(ModelFiles.read(), new Feel(Clock.systemUTC())));
    }
  }

  private final FutureTask<Reading> reading = new FutureTask<>(Reading::now);

  void begin(@Observes @Initialized(ApplicationScoped.class) Object container) {
    var thread = new Thread(reading, "engine-head-start");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Waits for what is read.
   *
   * @throws ModelsRefused with every problem of every model
   */
  Reading await() {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the start was interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException problem
          ? problem
          : new IllegalStateException(e.getCause());
    }
  }
}
