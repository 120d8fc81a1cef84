package org.amparo.workflow;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Starts the engine that the settings name, after the migrations, and offers it as the port. */
@Singleton
class ChosenEngine {

  private final List<EngineKind> kinds;
  private final WorkflowConfig config;
  private @Nullable EngineKind chosen;

  ChosenEngine(@All List<EngineKind> kinds, WorkflowConfig config) {
    this.kinds = kinds;
    this.config = config;
  }

  void start(@Observes StartupEvent startup) {
    var kind = named(config.engine());
    kind.start();
    chosen = kind;
  }

  private EngineKind named(String name) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "AMPARO_WORKFLOW_ENGINE is '%s', and there is no such engine. Use one of: %s."
                        .formatted(
                            name,
                            kinds.stream()
                                .map(EngineKind::name)
                                .sorted()
                                .collect(Collectors.joining(", ")))));
  }

  void stop(@Observes ShutdownEvent shutdown) {
    if (chosen != null) {
      chosen.stop();
    }
  }

  @Produces
  @ApplicationScoped
  ProcessEngine port() {
    if (chosen == null) {
      throw new IllegalStateException("the process engine has not started");
    }
    return chosen.port();
  }
}
