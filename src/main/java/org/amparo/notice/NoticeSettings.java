package org.amparo.notice;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** What the service cannot know by itself about its own papers. */
@ConfigMapping(prefix = "amparo.notice")
interface NoticeSettings {

  /**
   * The public address of the page where somebody looks up a code, for example {@code
   * https://certify.example.gov/track}. Without it the printed notice has no picture to scan.
   */
  Optional<URI> tracker();
}
