package org.amparo.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the queues look after their due dates. */
@ConfigMapping(prefix = "amparo.queue")
interface QueueSettings {

  /** How often the sweep looks for tasks that are near their day or past it. */
  @WithDefault("5m")
  Duration sweepEvery();

  /** How long before its day the supervisor is warned of a task. */
  @WithDefault("24h")
  Duration warnBefore();
}
