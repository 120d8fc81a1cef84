package org.amparo.workflow.embedded;

import java.util.List;
import java.util.Map;

/**
 * What a model says of one step that somebody outside the engine does.
 *
 * @param jobType the type of its job; empty for a user task
 * @param listeners the job types of a user task's listeners, by their event, in their order
 * @param form the step's stable code; empty for a service task
 * @param mapsOutput whether what the job gives back stays on the step, for its output mappings
 */
public record RemoteElement(
    String id,
    String name,
    String jobType,
    int retries,
    Map<String, String> headers,
    Map<String, List<RemoteElement.Listener>> listeners,
    String form,
    boolean mapsOutput) {

  /** A job that blocks a step of a user task's life. */
  public record Listener(String jobType, int retries) {}

  /** The listeners of one event, for example {@code creating}. */
  public List<Listener> at(String event) {
    return listeners.getOrDefault(event, List.of());
  }
}
