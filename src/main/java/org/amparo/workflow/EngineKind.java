package org.amparo.workflow;

/**
 * One way to run the processes. A bean of each is there; the setting {@code amparo.workflow.engine}
 * picks the one that is started, and nothing of the others is.
 */
public interface EngineKind {

  /** The value of the setting that picks this one. */
  String name();

  /** Throws when the service must not start with it. */
  void start();

  void stop();

  /** Only after {@link #start}. */
  ProcessEngine port();

  /** This engine, standing still, for a move of its cases to another; instead of {@link #start}. */
  default Departures departures() {
    throw new IllegalStateException("Cases cannot leave the engine " + name() + ".");
  }

  /** This engine, which runs, for a move of the cases of another one. */
  default Newcomers newcomers() {
    throw new IllegalStateException("Cases cannot be moved to the engine " + name() + ".");
  }
}
