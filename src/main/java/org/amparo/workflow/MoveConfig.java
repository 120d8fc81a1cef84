package org.amparo.workflow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Moving the running cases from one engine to another, instead of serving people. */
@ConfigMapping(prefix = "amparo.workflow.move")
interface MoveConfig {

  /** The engine in which they run. */
  Optional<String> from();

  /** How long to wait for the other engine to bring them to where they stood. */
  @WithDefault("PT10M")
  Duration patience();
}
