package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.OwnWork;
import org.amparo.access.Tie;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was announced and waits to be handed over opens to whoever sends the letters; its
 * case does not.
 */
@ApplicationScoped
class LettersOfCase implements OwnWork {

  private final Dispatches dispatches;

  LettersOfCase(Dispatches dispatches) {
    this.dispatches = dispatches;
  }

  @Override
  public Optional<Tie> tie(Actor actor, CaseId caseId, @Nullable UUID item) {
    boolean sends = actor.has(Role.RECORDS_CLERK) || actor.has(Role.DV_UNIT);
    return sends && item != null && dispatches.waitsToBeHandedOver(item)
        ? Optional.of(Tie.LETTER_TO_SEND)
        : Optional.empty();
  }
}
