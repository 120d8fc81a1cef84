package org.amparo.workflow;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** An engine whose cases can go on in another one. Nothing moves them meanwhile. */
public interface Departures {

  /** What has to be mended first: each a sentence. */
  List<String> obstacles();

  /** Every process that nothing called, with those that it called. */
  List<StandingProcess> standing();

  /**
   * Forgets a process without a word to anybody, in the running transaction.
   *
   * @param messages told of what was kept for the case and never delivered, with its variables
   */
  void forget(StandingProcess standing, BiConsumer<String, Map<String, Object>> messages);
}
