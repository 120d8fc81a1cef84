package org.amparo.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changes are told while they happen. */
@ConfigMapping(prefix = "amparo.live")
interface LiveSettings {

  /** How often an instance looks for changes that have no number yet. */
  @WithDefault("100ms")
  Duration look();

  /** How often a stream says that it is still there. */
  @WithDefault("15s")
  Duration heartBeat();

  /** How long a change can be asked for again. */
  @WithDefault("24h")
  Duration keep();

  /** How many streams one person may have open on one instance. */
  @WithDefault("20")
  int perPerson();

  /** How many streams one instance has open. */
  @WithDefault("4000")
  int overall();
}
