package org.amparo.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.amparo.identity.AgencyWall;

/** Folds what changed into the sums of its day. Readers add both, so it changes no figure. */
@Singleton
class FigureFold {

  private static final int AT_ONCE = 20_000;

  /** Instances take different lines, and write the sums in one order. */
  private static final String FOLD =
      """
      with taken as (
        delete from report_change where id in (
          select id from report_change order by id limit :most for update skip locked)
        returning agency_id, figure, kind, key, day, amount, minutes),
      folded as (
        insert into report_figure as f (agency_id, figure, kind, key, day, amount, minutes)
        select agency_id, figure, kind, key, day, sum(amount), sum(minutes) from taken
        group by agency_id, figure, kind, key, day order by agency_id, figure, day, kind, key
        on conflict (agency_id, figure, day, kind, key) do update
        set amount = f.amount + excluded.amount, minutes = f.minutes + excluded.minutes
        returning 1)
      select count(*) from taken
      """;

  private final EntityManager entities;
  private final AgencyWall wall;

  FigureFold(EntityManager entities, AgencyWall wall) {
    this.entities = entities;
    this.wall = wall;
  }

  @Scheduled(
      every = "${amparo.reports.fold-every:30s}",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void fold() {
    long taken;
    do {
      taken = wall.acrossAgencies(() -> QuarkusTransaction.requiringNew().call(this::once));
    } while (taken == AT_ONCE);
  }

  private long once() {
    return ((Number)
            entities.createNativeQuery(FOLD).setParameter("most", AT_ONCE).getSingleResult())
        .longValue();
  }
}
