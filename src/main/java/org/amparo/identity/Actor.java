package org.amparo.identity;

import java.util.Set;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;

/** Who acts, for which agency, in which roles. */
public record Actor(UserId user, AgencyId agency, Set<Role> roles) {

  private static final UserId SYSTEM = new UserId("system");

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** The service itself, when a timer or a job acts for an agency. */
  public static Actor system(AgencyId agency) {
    return new Actor(SYSTEM, agency, Set.of());
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean isSystem() {
    return user.equals(SYSTEM);
  }
}
