package org.amparo.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a case stays open for somebody whose case it is not. */
@ConfigMapping(prefix = "amparo.break-glass")
interface BreakGlassSettings {

  /** Half a shift: long enough to help somebody on the telephone, too short to forget it. */
  @WithDefault("4h")
  Duration lasts();
}
