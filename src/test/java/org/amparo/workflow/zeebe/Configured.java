package org.amparo.workflow.zeebe;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings of a cluster, without a container around them. */
final class Configured {

  private Configured() {}

  /**
   * @param settings by their names below {@code amparo.workflow.zeebe.}
   */
  static ZeebeConfig with(Map<String, String> settings) {
    var values = new HashMap<String, String>();
    settings.forEach((name, value) -> values.put("amparo.workflow.zeebe." + name, value));
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .withMapping(ZeebeConfig.class)
        .build()
        .getConfigMapping(ZeebeConfig.class);
  }
}
