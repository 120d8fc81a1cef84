package org.amparo.workflow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the embedded engine. */
@ConfigMapping(prefix = "amparo.engine")
public interface EngineConfig {

  /** The engine's own history; the audit is ours, so it keeps none. */
  @WithDefault("none")
  String history();

  /** Threads that run timers. */
  @WithDefault("2")
  int jobThreads();

  /** A due timer waits at most about this long before an idle engine looks again. */
  @WithDefault("PT2S")
  Duration longestWait();

  /** A message that nobody waited for in this time is dropped. */
  @WithDefault("P7D")
  Duration keepMessages();
}
