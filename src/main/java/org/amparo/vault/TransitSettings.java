package org.amparo.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A key service that speaks the API of OpenBao's transit engine (and of Vault's). Where it is comes
 * from here only, never from a request.
 */
@ConfigMapping(prefix = "amparo.keys.transit")
interface TransitSettings {

  /** Without it there is no key service. */
  Optional<URI> address();

  @WithDefault("transit")
  String mount();

  @WithDefault("amparo")
  String key();

  Optional<String> namespace();

  /** A file with a token, which whoever keeps the token fresh writes anew. */
  Optional<Path> tokenFile();

  /** AppRole, instead of a token file. */
  Optional<String> roleId();

  Optional<Path> secretIdFile();

  @WithDefault("approle")
  String appRoleMount();

  /** Certificates (PEM) of who may vouch for the key service, instead of those that Java brings. */
  Optional<Path> caFile();

  /** How long one answer may take in all. */
  @WithDefault("3s")
  Duration patience();

  /** After a call that nobody answered, none is made for so long: callers need not wait in line. */
  @WithDefault("2s")
  Duration pause();

  /** How long an opened data key stays in memory. */
  @WithDefault("30s")
  Duration keep();

  @WithDefault("1000")
  int keepAtMost();
}
