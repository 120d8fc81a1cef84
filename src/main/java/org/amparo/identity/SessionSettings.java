package org.amparo.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long somebody stays signed in. */
@ConfigMapping(prefix = "amparo.identity.session")
interface SessionSettings {

  /** A browser's session ends after so long without a page. */
  @WithDefault("PT30M")
  Duration idle();

  /** And after so long at any rate: a working day. */
  @WithDefault("PT12H")
  Duration longest();
}
