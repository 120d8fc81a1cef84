package org.amparo.launch;

import java.net.URI;
import java.util.Map;

/** Traces are made only where the operator names a collector that takes them. */
final class Traces {

  private static final String TO = "amparo.traces.to";

  private final Settings settings;

  Traces(Settings settings) {
    this.settings = settings;
  }

  Map<String, String> settings() {
    boolean on = settings.find(TO).map(Traces::checked).isPresent();
    return Map.of(
        "quarkus.otel.sdk.disabled",
        String.valueOf(!on),
        "quarkus.datasource.jdbc.telemetry",
        String.valueOf(on));
  }

  /** The spans hold no personal data, and yet tell what the agency does when. */
  private static URI checked(String text) {
    try {
      var address = URI.create(text);
      if (address.getHost() != null && address.getScheme().matches("https?")) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // told below
    }
    throw new StartRefused(
        Settings.variable(TO) + " is not an address such as https://collector.example:4318.");
  }
}
