package org.amparo.takeover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** How a backlog is taken over. */
@ConfigMapping(prefix = "amparo.takeover")
interface TakeoverSettings {

  /** How often an instance looks for files that were confirmed; {@code off} for never. */
  @WithDefault("2s")
  String look();

  /** Lines that a file may have. */
  @WithDefault("1000000")
  int mostLines();

  /** Lines that become cases in one transaction. */
  @WithDefault("100")
  int batch();

  /** Batches that an instance files at the same time. */
  @WithDefault("2")
  int workers();

  /** So long after the last act on a file, what its lines tell is destroyed. */
  @WithDefault("14d")
  Duration keep();

  /** The last day on which an administrator may take the whole record; none while it is closed. */
  Optional<LocalDate> recordUntil();
}
