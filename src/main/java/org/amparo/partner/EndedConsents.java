package org.amparo.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Consents that ended by their day, of which no act tells: the organization hears of the end as of
 * one that was taken back. Messages about the case have ended with the day already.
 */
@ApplicationScoped
class EndedConsents {

  /** One instance is enough; the lock goes with the transaction. */
  private static final String TURN = "select pg_try_advisory_xact_lock(1634562680)";

  /** An end is told for so long, once: the log of it is kept longer. */
  private static final String TELL =
      """
      insert into partner_delivery (id, subscription_id, agency_id, case_id, event, case_state, grant_id, given,
        happened_at, made_at, state, attempts, next_at)
      select gen_random_uuid(), s.id, s.agency_id, g.case_id, 'GRANT', c.state, g.id, false,
        cast(g.valid_until + 1 as timestamp) at time zone a.time_zone, :now, 'WAITING', 0, :now
      from access_grant g
      join agency a on a.agency_id = g.agency_id
      join case_file c on c.case_id = g.case_id
      join partner_subscription s on s.agency_id = g.agency_id
      where g.revoked_at is null
        and g.valid_until < cast(cast(:now as timestamptz) at time zone a.time_zone as date)
        and g.valid_until >= cast(cast(:now as timestamptz) at time zone a.time_zone as date) - 7
        and s.state <> 'ENDED' and s.why is distinct from 'GONE'
        and s.kind = 'ADVOCATE_ORGANIZATION' and 'GRANT' = any (s.events) and g.advocate = any (s.advocates)
        and s.made_at < cast(g.valid_until + 1 as timestamp) at time zone a.time_zone
        and not exists (select 1 from partner_delivery d
          where d.grant_id = g.id and d.subscription_id = s.id and not d.given)
      """;

  private final EntityManager entities;

  EndedConsents(EntityManager entities) {
    this.entities = entities;
  }

  /** How many messages were written. */
  int tell(Instant now) {
    boolean ours = (boolean) entities.createNativeQuery(TURN, Boolean.class).getSingleResult();
    return ours ? entities.createNativeQuery(TELL).setParameter("now", now).executeUpdate() : 0;
  }
}
