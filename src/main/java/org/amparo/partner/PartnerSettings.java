package org.amparo.partner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where messages to partner systems may go, and how hard the service tries. */
@ConfigMapping(prefix = "amparo.partner")
interface PartnerSettings {

  /** How often the service looks for messages that are due; {@code off} for never. */
  @WithDefault("1s")
  String look();

  /**
   * Networks inside the agency's own that may be told, for example {@code 10.20.0.0/16}; http is
   * taken for these alone.
   */
  Optional<List<String>> privateTargets();

  /** Ports that may be told, one by one or as a range, for example {@code 443,8000-8100}. */
  @WithDefault("443,8443")
  List<String> ports();

  /** A PEM file of the authorities that vouch for targets, in the place of Java's own. */
  Optional<Path> authorities();

  @WithDefault("5s")
  Duration connect();

  /** From the connection to the end of the answer. */
  @WithDefault("15s")
  Duration exchange();

  /** After so long an attempt that nobody settled has died; longer than any attempt may take. */
  @WithDefault("2m")
  Duration lease();

  /** How many messages one instance sends to one system at a time. */
  @WithDefault("4")
  int atOnce();

  /** How many messages one instance sends at a time. */
  @WithDefault("64")
  int overall();

  /** How long it waits after the first failure; three times as long after each further one. */
  @WithDefault("10s")
  Duration firstPause();

  @WithDefault("6h")
  Duration longestPause();

  /** So long after the first attempt a message is given up. */
  @WithDefault("24h")
  Duration tryFor();

  /** A system that took nothing for so long is not sent anything until somebody looks at it. */
  @WithDefault("48h")
  Duration stopAfter();

  /** How long it is kept what was sent, and so can be sent again. */
  @WithDefault("30d")
  Duration keep();
}
