package org.amparo.queue;

import java.time.Instant;
import java.util.UUID;

/** Where a page of a queue begins: after this row, in the queue's own order. */
public record Place(int rank, Instant dueAt, UUID id) {

  static final Place START = new Place(Integer.MIN_VALUE, Instant.EPOCH, new UUID(0, 0));

  public static Place of(Task task) {
    return new Place(-task.priority(), task.dueAt(), task.id());
  }
}
