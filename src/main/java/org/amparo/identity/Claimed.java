package org.amparo.identity;

import java.time.Instant;
import java.util.Set;
import org.amparo.kernel.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * What a good token of the provider says of somebody, in our words.
 *
 * @param sid the provider's name for the sign-in
 * @param proved when they showed the provider that it is them; null where it does not say
 */
record Claimed(
    String issuer,
    String subject,
    @Nullable String sid,
    @Nullable Instant proved,
    Instant issued,
    String name,
    AgencyId agency,
    Set<Role> roles) {

  Claimed {
    roles = Set.copyOf(roles);
  }

  @Override
  public String toString() {
    return "Claimed";
  }
}
