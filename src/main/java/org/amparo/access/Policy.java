package org.amparo.access;

import static org.amparo.identity.Role.ADVOCATE;
import static org.amparo.identity.Role.CERTIFYING_OFFICIAL;
import static org.amparo.identity.Role.DV_SUPERVISOR;
import static org.amparo.identity.Role.DV_UNIT;
import static org.amparo.identity.Role.PATROL_OFFICER;
import static org.amparo.identity.Role.RECORDS_CLERK;

import java.util.Set;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;

/** Who may see a case at all. Pure, so that one table can test all of it. */
public final class Policy {

  /** How much of a case somebody sees. */
  public enum View {
    /** As if the case did not exist. */
    NOTHING,
    /**
     * Stages and dates that matter outside: an advocate with a grant, an officer's own referral.
     */
    COARSE,
    /** The case as the agency works on it. */
    FULL
  }

  private static final Set<Role> CASEWORKERS =
      Set.of(DV_UNIT, RECORDS_CLERK, DV_SUPERVISOR, CERTIFYING_OFFICIAL);

  private Policy() {}

  public static View view(Actor actor, CaseFacts facts, boolean granted) {
    if (!actor.agency().equals(facts.agency())) {
      return View.NOTHING;
    }
    if (worksOnEveryCase(actor)) {
      return View.FULL;
    }
    boolean referred = actor.has(PATROL_OFFICER) && facts.who(Part.REFERRED).contains(actor.user());
    return referred || (actor.has(ADVOCATE) && granted) ? View.COARSE : View.NOTHING;
  }

  /** Whether the actor's role works on every case of their agency. */
  public static boolean worksOnEveryCase(Actor actor) {
    return actor.isSystem() || actor.roles().stream().anyMatch(CASEWORKERS::contains);
  }
}
