package org.amparo.vault;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.Refused;
import org.jboss.logging.Logger;

/**
 * Tries, before anything is served, whether each key that wraps a case is there and is the one that
 * wrapped it: a key service may have been made anew, with another key of the same name. One that is
 * away keeps nobody from starting, since it says nothing.
 */
@Singleton
class WrappingCheck {

  private static final Logger LOG = Logger.getLogger(WrappingCheck.class);

  /** One changed row is a matter for the record, and no reason to serve nobody. */
  private static final int TRIED = 3;

  private final CaseKeys keys;
  private final KeyEncryption keyEncryption;
  private final AgencyWall wall;

  WrappingCheck(CaseKeys keys, KeyEncryption keyEncryption, AgencyWall wall) {
    this.keys = keys;
    this.keyEncryption = keyEncryption;
    this.wall = wall;
  }

  void beforeAnythingIsServed(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent start) {
    try {
      QuarkusTransaction.requiringNew().run(() -> wall.acrossAgencies(this::checked));
    } catch (Refused away) {
      LOG.warn("The wrapped data keys could not be tried, since the key service is away.");
    }
  }

  /** How many keys wrap something. */
  int checked() {
    var inUse = keys.keyIds();
    inUse.forEach(this::check);
    return inUse.size();
  }

  private void check(String keyId) {
    if (!keyEncryption.knows(keyId)) {
      throw new IllegalStateException(
          "Cases are wrapped under the key %s, which is not configured. Configure it too (%s, or amparo.keys.transit), until no case needs it."
              .formatted(keyId, VaultKeys.ENCRYPTION_BEFORE));
    }
    var some = keys.lock(Set.of(keyId), TRIED);
    if (!some.isEmpty() && some.stream().noneMatch(this::opens)) {
      throw new IllegalStateException(
          "The key %s opens no case that it is said to have wrapped: it is another key. Bring the former one back."
              .formatted(keyId));
    }
  }

  private boolean opens(CaseKeys.Kept kept) {
    try {
      return keyEncryption.unwrap(kept.caseId(), kept.wrapped()).length > 0;
    } catch (IllegalStateException doesNotOpen) {
      return false;
    }
  }
}
