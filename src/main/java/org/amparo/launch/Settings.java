package org.amparo.launch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * What the operator set, before Quarkus reads its configuration: {@code amparo.db.url} is the
 * system property of that name or the environment variable {@code AMPARO_DB_URL}.
 */
record Settings(Properties properties, Map<String, String> environment) {

  static Settings ofThisProcess() {
    return new Settings(System.getProperties(), System.getenv());
  }

  /** An empty value counts as none, since compose files pass what is not set as empty. */
  Optional<String> find(String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .or(() -> Optional.ofNullable(environment.get(variable(name))))
        .filter(value -> !value.isBlank());
  }

  Optional<String> findFirst(String... names) {
    for (String name : names) {
      var value = find(name);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  OptionalInt port(String name) {
    var text = find(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.get().matches("\\d{1,5}") || Integer.parseInt(text.get()) > 65_535) {
      throw new StartRefused(variable(name) + " is not a port number.");
    }
    return OptionalInt.of(Integer.parseInt(text.get()));
  }

  static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
