package org.amparo.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.UserId;

/** The agency's own retention schedule. Without a rule for its end a case is never destroyed. */
@ApplicationScoped
public class RetentionSchedule {

  private final EntityManager entities;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  RetentionSchedule(EntityManager entities, Event<AgencyEvent> news, Clock clock) {
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  @SuppressWarnings("unchecked")
  public List<RetentionRule> of(Actor actor) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select outcome, months, source, set_by, set_at from retention_rule"
                    + " where agency_id = :agency order by outcome")
            .setParameter("agency", actor.agency().value())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new RetentionRule(
                    Ended.valueOf((String) row[0]),
                    (int) row[1],
                    (String) row[2],
                    new UserId((String) row[3]),
                    (Instant) row[4]))
        .toList();
  }

  /** Says how long; a purge that was proposed before looks at the new rule when it comes to it. */
  public void set(Actor admin, Ended outcome, int months, String source) {
    entities
        .createNativeQuery(
            """
            insert into retention_rule (agency_id, outcome, months, source, set_by, set_at)
            values (:agency, :outcome, :months, :source, :by, :at)
            on conflict (agency_id, outcome) do update set
              months = excluded.months, source = excluded.source,
              set_by = excluded.set_by, set_at = excluded.set_at
            """)
        .setParameter("agency", admin.agency().value())
        .setParameter("outcome", outcome.name())
        .setParameter("months", months)
        .setParameter("source", source)
        .setParameter("by", admin.user().value())
        .setParameter("at", clock.instant())
        .executeUpdate();
    var details = Map.of("outcome", outcome.name(), "months", String.valueOf(months));
    news.fire(new AgencyEvent(admin.agency(), "RETENTION_SET", details));
  }
}
