package org.amparo.zeebedouble;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened inside the engine; told after its transaction has committed, in its order. */
sealed interface News {

  /** The id of the engine's process instance in which it happened. */
  String instance();

  /** An instance began; a called one names its caller. */
  record Began(
      String instance,
      String definition,
      @Nullable String caller,
      @Nullable String callActivity,
      Map<String, Object> variables)
      implements News {}

  /** An instance ended, by itself or because somebody cancelled it. */
  record Ended(String instance, boolean cancelled) implements News {}

  /** An instance began to wait for a message. */
  record Waits(String instance, String correlationKey) implements News {}

  record JobOpened(String instance, String element, String elementInstance) implements News {}

  record JobClosed(String instance, String elementInstance, boolean cancelled) implements News {}

  record TaskOpened(
      String instance,
      String task,
      String element,
      String elementInstance,
      List<String> candidateGroups)
      implements News {}

  record TaskWithdrawn(String instance, String task, Map<String, Object> variables)
      implements News {}
}
