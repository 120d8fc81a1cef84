package org.amparo.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tokens of the API that must not be taken although they have not expired: few, so they are kept in
 * memory and a call costs no read. What another instance ended is seen within seconds.
 */
@ApplicationScoped
class EndedSessions {

  private final Set<UUID> ended = ConcurrentHashMap.newKeySet();
  private final SessionRows rows;
  private final Duration tokenLife;

  EndedSessions(
      SessionRows rows,
      @ConfigProperty(name = "amparo.identity.token-life", defaultValue = "PT30M")
          Duration tokenLife) {
    this.rows = rows;
    this.tokenLife = tokenLife;
  }

  boolean has(UUID session) {
    return ended.contains(session);
  }

  void begin(@Observes StartupEvent start) {
    look();
  }

  /** At once where it was done, when it is certain. */
  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Sessions.Ended news) {
    ended.addAll(news.ids());
  }

  @Scheduled(every = "${amparo.identity.session.look-every:2s}")
  void look() {
    // whoever ended it last is in the list as long as its token could be good
    var all = rows.endedSince(Instant.now().minus(tokenLife).minus(Duration.ofMinutes(5)));
    ended.retainAll(Set.copyOf(all));
    ended.addAll(all);
  }
}
