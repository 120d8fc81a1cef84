package org.amparo.workflow;

import java.util.List;

/** An engine that takes cases over from another one. */
public interface Newcomers {

  /**
   * Has a process go on where it stood, in the running transaction. Its open steps stay as they
   * are.
   */
  void take(StandingProcess standing);

  /** How much of what was taken over the engine has not brought to its place yet. */
  long pending();

  /** Where the queues and the engine differ now, by keys; empty when both lists are equal. */
  List<String> differences();

  /** What runs there and waits there for people, in a sentence. */
  String summary();
}
