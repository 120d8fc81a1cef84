package org.amparo.identity;

import java.util.Set;
import org.amparo.kernel.Checklist;

/** Which roles one person may have together. */
final class RoleMix {

  private RoleMix() {}

  static Checklist of(Set<Role> roles) {
    boolean alone = roles.size() == 1;
    return Checklist.builder()
        .rule("An account has a role", "Agency policy", !roles.isEmpty(), "Name a role at least.")
        .rule(
            "An administrator has no part in cases",
            "Separation of duties",
            alone || !roles.contains(Role.ADMINISTRATOR),
            "Open a second account for the other work.")
        .rule(
            "An advocate stands outside the agency",
            "Separation of duties",
            alone || !roles.contains(Role.ADVOCATE),
            "Give an advocate no other role.")
        .build();
  }
}
