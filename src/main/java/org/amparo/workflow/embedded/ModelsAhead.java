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
 * Reads the models on the second processor while the container, the database and Hibernate start on
 * the first: checking every expression takes a second and needs none of them.
 */
@Singleton
class ModelsAhead {

  private final FutureTask<Models> reading =
      new FutureTask<>(() -> new Models(ModelFiles.read(), new Feel(Clock.systemUTC())));

  void begin(@Observes @Initialized(ApplicationScoped.class) Object container) {
    var thread = new Thread(reading, "read-models");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Waits for the models.
   *
   * @throws ModelsRefused with every problem of every file
   */
  Models await() {
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
