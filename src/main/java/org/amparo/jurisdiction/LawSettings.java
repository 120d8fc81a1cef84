package org.amparo.jurisdiction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where an operator keeps profiles of their own. */
@ConfigMapping(prefix = "amparo.jurisdictions")
interface LawSettings {

  /** A directory of profiles, with a folder {@code calendars}; none unless it is named. */
  Optional<Path> directory();

  /** How often the directory is looked at for changes. */
  @WithDefault("10s")
  String lookEvery();
}
