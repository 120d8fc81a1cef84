package org.amparo.zeebedouble;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that a worker has to do: a service task, or a listener of a user task. */
final class Job {

  enum State {
    ACTIVATABLE,
    ACTIVATED,
    /** Waits for its back-off, or for its incident to be resolved. */
    FAILED,
    ERROR_THROWN
  }

  /** What a listener's worker may say besides that it is done. */
  record Outcome(
      Map<String, Object> variables,
      boolean denied,
      String deniedReason,
      Map<String, Object> corrections) {}

  /** What the cluster does once a job is done. */
  interface Continuation {
    void goOn(Outcome outcome);
  }

  /** What the worker may read, at the moment at which it is handed out. */
  interface Variables {
    Map<String, Object> read();
  }

  final long key;
  final String type;
  final Instance instance;
  final String element;
  final String elementInstance;
  final Map<String, String> headers;
  final Variables variables;
  final Continuation continuation;

  /** Where the engine waits for it; none for a listener. */
  final Engine.@Nullable JobPlace place;

  /** The user task whose listener this is, with its event; none for a service task. */
  final @Nullable UserTask task;

  final String event;

  State state = State.ACTIVATABLE;
  int retries;
  String worker = "";
  @Nullable Instant deadline;
  @Nullable Instant backOffUntil;

  Job(
      long key,
      String type,
      int retries,
      Instance instance,
      String element,
      String elementInstance,
      Map<String, String> headers,
      Variables variables,
      Engine.@Nullable JobPlace place,
      @Nullable UserTask task,
      String event,
      Continuation continuation) {
    this.key = key;
    this.type = type;
    this.retries = retries;
    this.instance = instance;
    this.element = element;
    this.elementInstance = elementInstance;
    this.headers = headers;
    this.variables = variables;
    this.place = place;
    this.task = task;
    this.event = event;
    this.continuation = continuation;
  }

  boolean isListener() {
    return task != null;
  }
}
