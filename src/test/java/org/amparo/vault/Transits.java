package org.amparo.vault;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.fixture.TransitDouble;

/** Key services for tests, configured as a service's is. */
final class Transits {

  private Transits() {}

  /** A token in a file, and no pause after a failure. */
  static Map<String, String> by(TransitDouble service, Path directory) {
    var all = new HashMap<String, String>();
    all.put("amparo.keys.transit.address", service.address().toString());
    all.put("amparo.keys.transit.token-file", written(directory, service.token()).toString());
    all.put("amparo.keys.transit.patience", "500ms");
    all.put("amparo.keys.transit.pause", "0s");
    return all;
  }

  static Path written(Path directory, String token) {
    try {
      return Files.writeString(directory.resolve("token"), token + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TransitSettings settings(Map<String, String> configured) {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(TransitSettings.class)
        .withSources(new PropertiesConfigSource(configured, "test", 100))
        .build()
        .getConfigMapping(TransitSettings.class);
  }

  static TransitClient client(Map<String, String> configured) {
    return new TransitClient(settings(configured), Clock.systemUTC());
  }

  static TransitKeys keys(Map<String, String> configured) {
    return Transit.keys(client(configured), settings(configured));
  }

  static ConfiguredKeyEncryption wrapping(VaultKeys secrets, TransitKeys transit) {
    return new ConfiguredKeyEncryption(
        ConfiguredKeyEncryption.Place.TRANSIT, new SecretKeys(secrets), Optional.of(transit));
  }

  static ConfiguredKeyEncryption opening(VaultKeys secrets, TransitKeys transit) {
    return new ConfiguredKeyEncryption(
        ConfiguredKeyEncryption.Place.SECRET, new SecretKeys(secrets), Optional.of(transit));
  }
}
