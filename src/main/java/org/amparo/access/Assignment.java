package org.amparo.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whether a case is somebody's own work. A unit is small and its people stand in for each other, so
 * an open task counts for everybody who may do it; a case that nobody of one's role has to do
 * anything about is not one's own, however easily it could be looked up.
 */
@ApplicationScoped
public class Assignment {

  private final Instance<OwnWork> works;
  private final BreakGlass glass;

  Assignment(Instance<OwnWork> works, BreakGlass glass) {
    this.works = works;
    this.glass = glass;
  }

  /** What ties them to the case; empty when only a reason of their own can. */
  public Optional<Tie> tie(Actor actor, CaseFacts facts) {
    return tie(actor, facts, null);
  }

  /** The same for one paper: a letter opens to whoever is to send it, and nothing else does. */
  Optional<Tie> tie(Actor actor, CaseFacts facts, @Nullable UUID item) {
    return own(actor, facts, item)
        .or(() -> glass.stands(actor, facts) ? Optional.of(Tie.BROKE_GLASS) : Optional.empty());
  }

  private Optional<Tie> own(Actor actor, CaseFacts facts, @Nullable UUID item) {
    if (actor.has(Role.DV_SUPERVISOR)) {
      return Optional.of(Tie.SUPERVISION);
    }
    if (Arrays.stream(Part.values()).anyMatch(part -> facts.who(part).contains(actor.user()))) {
      return Optional.of(Tie.TOOK_PART);
    }
    return works.stream()
        .flatMap(work -> work.tie(actor, facts.id(), item).stream())
        // one says enough
        .min(Tie::compareTo);
  }
}
