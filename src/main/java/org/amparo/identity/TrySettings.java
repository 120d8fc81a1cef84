package org.amparo.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How many wrong tries to sign in go without a wait, and how long the waits become. */
@ConfigMapping(prefix = "amparo.identity.tries")
interface TrySettings {

  /** For one name from one network. */
  @WithDefault("10")
  @WithName("name-and-network.free")
  int pairFree();

  @WithDefault("PT15M")
  @WithName("name-and-network.longest")
  Duration pairLongest();

  /** For one name from wherever: higher, or strangers could keep its owner out. */
  @WithDefault("100")
  @WithName("name.free")
  int nameFree();

  @WithDefault("PT5M")
  @WithName("name.longest")
  Duration nameLongest();

  /** For one network: an agency may stand behind one address. */
  @WithDefault("300")
  @WithName("network.free")
  int networkFree();

  @WithDefault("PT1M")
  @WithName("network.longest")
  Duration networkLongest();

  /** After so long without a wrong try all is forgotten. */
  @WithDefault("PT24H")
  Duration forgotten();
}
