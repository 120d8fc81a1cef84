package org.amparo.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a claim sheet takes for work. */
@ConfigMapping(prefix = "amparo.report.claim")
interface ClaimSettings {

  /** Longer than this nobody is at one task: it counts only as a supervisor says. */
  @WithDefault("4h")
  Duration longest();
}
