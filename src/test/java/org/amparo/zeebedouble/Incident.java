package org.amparo.zeebedouble;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something stopped an instance until somebody resolves it. */
final class Incident {

  enum Type {
    JOB_NO_RETRIES,
    TASK_LISTENER_NO_RETRIES,
    UNHANDLED_ERROR_EVENT,
    EXTRACT_VALUE_ERROR
  }

  final long key;
  final Type type;
  final String message;
  final Instance instance;
  final String element;
  final long elementInstance;
  final @Nullable Job job;
  final Runnable resolution;
  final Instant createdAt;
  boolean resolved;

  Incident(
      long key,
      Type type,
      String message,
      Instance instance,
      String element,
      long elementInstance,
      @Nullable Job job,
      Runnable resolution,
      Instant createdAt) {
    this.key = key;
    this.type = type;
    this.message = message;
    this.instance = instance;
    this.element = element;
    this.elementInstance = elementInstance;
    this.job = job;
    this.resolution = resolution;
    this.createdAt = createdAt;
  }
}
