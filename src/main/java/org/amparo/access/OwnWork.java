package org.amparo.access;

import java.util.Optional;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** Work that makes a case somebody's own. The rooms that know of such work answer. */
public interface OwnWork {

  /**
   * @param item the one paper that is to be opened; null for anything else of the case
   */
  Optional<Tie> tie(Actor actor, CaseId caseId, @Nullable UUID item);
}
