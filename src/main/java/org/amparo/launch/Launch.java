package org.amparo.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Decides where the database and the keys come from, and gives the settings for Quarkus. */
final class Launch {

  private static final String KEYS_FILE = "amparo.keys.file";

  private final Settings settings;

  Launch(Settings settings) {
    this.settings = settings;
  }

  boolean isEmbedded() {
    return !new ExternalDatabase(settings).isAskedFor();
  }

  EmbeddedStart embedded() {
    Path data = Path.of(settings.find("amparo.data").orElse("data"));
    return EmbeddedStart.in(data, settings.port("amparo.db.port"));
  }

  /** Keys first: without them nobody needs to wait for the database. */
  Map<String, String> external() {
    var keys = configuredKeys();
    var all = new HashMap<>(new ExternalDatabase(settings).open().settings());
    all.putAll(keys.settings());
    return all;
  }

  /**
   * With an external database no keys are made up: a second instance, or this one on another
   * machine, must have the same.
   */
  private Keys configuredKeys() {
    var values = new HashMap<String, String>();
    settings.find(KEYS_FILE).map(Path::of).ifPresent(file -> values.putAll(read(file)));
    Keys.names().forEach(n -> settings.find(n).ifPresent(value -> values.put(n, value)));
    return Keys.given(
        values,
        "for an external database (set each as a variable such as "
            + Settings.variable(Keys.names().get(0))
            + ", or AMPARO_KEYS_FILE to a file that holds them)");
  }

  private static Map<String, String> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      var properties = new Properties();
      properties.load(reader);
      var values = new HashMap<String, String>();
      properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
      return values;
    } catch (IOException | IllegalArgumentException e) {
      throw new StartRefused("The file " + file + " that AMPARO_KEYS_FILE names cannot be read.");
    }
  }
}
