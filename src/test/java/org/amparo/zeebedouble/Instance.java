package org.amparo.zeebedouble;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A process instance, also after its end, as the cluster's search knows it. */
final class Instance {

  enum State {
    ACTIVE,
    COMPLETED,
    TERMINATED
  }

  final long key;
  final String engineId;
  final Definition definition;
  final @Nullable Instance parent;
  final @Nullable Long parentElementInstance;
  final Map<String, Object> variables;
  final Instant startedAt;

  String businessId = "";
  Set<String> tags = Set.of();
  State state = State.ACTIVE;
  @Nullable Instant endedAt;

  /** User tasks of the whole tree whose cancellation a listener still holds up. */
  private int cancelling;

  private final Deque<Runnable> held = new ArrayDeque<>();

  Instance(
      long key,
      String engineId,
      Definition definition,
      @Nullable Instance parent,
      @Nullable Long parentElementInstance,
      Map<String, Object> variables,
      Instant startedAt) {
    this.key = key;
    this.engineId = engineId;
    this.definition = definition;
    this.parent = parent;
    this.parentElementInstance = parentElementInstance;
    this.variables = variables;
    this.startedAt = startedAt;
  }

  Instance root() {
    return parent == null ? this : parent.root();
  }

  boolean isActive() {
    return state == State.ACTIVE;
  }

  /**
   * Does something now, or when the cancellations that are under way in the tree have gone through:
   * what comes after a cancelled scope begins only then.
   */
  void afterCancellations(Runnable work) {
    var root = root();
    if (root.cancelling == 0) {
      work.run();
    } else {
      root.held.add(work);
    }
  }

  void cancellationBegins() {
    root().cancelling++;
  }

  void cancellationEnds() {
    var root = root();
    root.cancelling--;
    while (root.cancelling == 0 && !root.held.isEmpty()) {
      root.held.remove().run();
    }
  }
}
