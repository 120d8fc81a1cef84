package org.amparo.workflow;

import java.time.Instant;
import java.util.List;

/**
 * Where a remote engine and this service differ, by the engine's keys.
 *
 * @param checkedAt when they were compared
 * @param tasksOnlyHere open in a queue, and not in the engine
 * @param tasksOnlyThere waiting in the engine, and open in no queue
 * @param instancesOnlyHere cases whose process should run, and does not
 * @param instancesOnlyThere processes of ours that run, and that nobody here asked for
 * @param incidents what stops processes of ours there; a redrive has it tried again. No difference
 *     by itself
 * @param examples some of them as codes and keys, never a person's data
 */
public record Drift(
    Instant checkedAt,
    long tasksOnlyHere,
    long tasksOnlyThere,
    long instancesOnlyHere,
    long instancesOnlyThere,
    long incidents,
    List<String> examples) {

  public Drift {
    examples = List.copyOf(examples);
  }

  public long count() {
    return tasksOnlyHere + tasksOnlyThere + instancesOnlyHere + instancesOnlyThere;
  }
}
