package org.amparo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;

/** Tasks that were done, and corrections of the time they took. */
@ApplicationScoped
class ClaimRows {

  private static final String DONE =
      """
      select t.id, t.case_number, t.step, t.role, t.closed_by, t.claimed_at, t.closed_at, c.minutes,
        c.why
      from queue_task t
      left join lateral (select minutes, why from claim_correction c where c.task_id = t.id
        order by recorded_at desc limit 1) c on true
      where t.agency_id = :agency and t.state = 'DONE' and t.closed_at >= :from
        and t.closed_at < :until and t.claimed_by = t.closed_by
      order by t.closed_at, t.id""";

  private final EntityManager entities;

  ClaimRows(EntityManager entities) {
    this.entities = entities;
  }

  List<DoneTask> done(AgencyId agency, Instant from, Instant until) {
    List<?> rows =
        entities
            .createNativeQuery(DONE)
            .setParameter("agency", agency.value())
            .setParameter("from", from)
            .setParameter("until", until)
            .getResultList();
    return rows.stream().map(row -> task((Object[]) row)).toList();
  }

  private static DoneTask task(Object[] row) {
    return new DoneTask(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        new UserId((String) row[4]),
        (Instant) row[5],
        (Instant) row[6],
        row[7] == null ? null : ((Number) row[7]).intValue(),
        row[8] == null ? null : ClaimEntry.Why.valueOf((String) row[8]));
  }

  boolean isDone(AgencyId agency, UUID task) {
    return !entities
        .createNativeQuery(
            "select 1 from queue_task where id = :id and agency_id = :agency and state = 'DONE'")
        .setParameter("id", task)
        .setParameter("agency", agency.value())
        .getResultList()
        .isEmpty();
  }

  void correct(AgencyId agency, UUID task, int minutes, ClaimEntry.Why why, UserId by, Instant at) {
    entities
        .createNativeQuery(
            "insert into claim_correction (id, task_id, agency_id, minutes, why, recorded_by,"
                + " recorded_at) values (:id, :task, :agency, :minutes, :why, :by, :at)")
        .setParameter("id", UUID.randomUUID())
        .setParameter("task", task)
        .setParameter("agency", agency.value())
        .setParameter("minutes", minutes)
        .setParameter("why", why.name())
        .setParameter("by", by.value())
        .setParameter("at", at)
        .executeUpdate();
  }
}
