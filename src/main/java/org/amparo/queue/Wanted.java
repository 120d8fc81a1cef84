package org.amparo.queue;

import org.amparo.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which of a role's waiting tasks somebody looks for.
 *
 * @param step null for every step
 * @param late whether only what is near its day or past it
 */
public record Wanted(Role role, @Nullable Step step, boolean late) {

  public static Wanted all(Role role) {
    return new Wanted(role, null, false);
  }

  /** Names what was asked for, so that a cursor is good for no other question. */
  public String name() {
    return role.groupName() + " " + (step == null ? "" : step) + (late ? " late" : "");
  }
}
