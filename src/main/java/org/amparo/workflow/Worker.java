package org.amparo.workflow;

import java.util.Map;

/**
 * Does the service tasks of one job type. A CDI bean: reads the ids, calls one room, gives back
 * decisions. It holds no rules.
 */
public interface Worker {

  /** The job type in the models, for example {@code draw-up-letter}. */
  String type();

  /** What the process learns from the work; as careful as {@link ProcessVariables}. */
  Map<String, Object> run(Job job);
}
