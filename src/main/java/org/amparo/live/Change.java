package org.amparo.live;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one transaction changed of one case, gathered until it commits. */
final class Change {

  private final Set<UUID> tasks = new LinkedHashSet<>();
  private boolean acted;
  private @Nullable UUID grant;

  void task(UUID id) {
    tasks.add(id);
  }

  /** Something was done to the case itself, not only to who has its tasks. */
  void acted() {
    acted = true;
  }

  void grant(UUID id) {
    grant = id;
  }

  Object[] tasks() {
    return tasks.toArray();
  }

  boolean isActed() {
    return acted;
  }

  @Nullable UUID grant() {
    return grant;
  }
}
