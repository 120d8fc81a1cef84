package org.amparo.identity;

import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sent a token of the identity provider.
 *
 * @param subject the provider's name for them
 * @param proved when they showed the provider that it is them; null where it does not say
 * @param sid the provider's name for the sign-in; null where it gives none
 */
record ProviderPerson(Actor actor, String subject, @Nullable Instant proved, @Nullable String sid)
    implements Principal {

  @Override
  public String getName() {
    return actor.user().value();
  }
}
