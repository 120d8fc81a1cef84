package org.amparo.workflow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which engine runs the processes. */
@ConfigMapping(prefix = "amparo.workflow")
public interface WorkflowConfig {

  /** {@code embedded}: in this service. {@code zeebe}: on a Camunda 8 cluster. */
  @WithDefault("embedded")
  String engine();
}
