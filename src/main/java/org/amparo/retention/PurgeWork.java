package org.amparo.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;

/** Destroys the cases of a confirmed purge, each in a transaction of its own. */
@ApplicationScoped
class PurgeWork {

  private final DueCases due;
  private final Destruction destruction;
  private final EntityManager entities;
  private final CurrentActor current;
  private final Event<DomainEvent> news;
  private final Event<AgencyEvent> agencyNews;
  private final Clock clock;

  PurgeWork(
      DueCases due,
      Destruction destruction,
      EntityManager entities,
      CurrentActor current,
      Event<DomainEvent> news,
      Event<AgencyEvent> agencyNews,
      Clock clock) {
    this.due = due;
    this.destruction = destruction;
    this.entities = entities;
    this.current = current;
    this.news = news;
    this.agencyNews = agencyNews;
    this.clock = clock;
  }

  /**
   * Takes one case of the run.
   *
   * @return false when none is left that nobody else has in hand
   */
  @ActivateRequestContext
  boolean next(AgencyId agency, UUID runId) {
    current.actAs(Actor.system(agency));
    return QuarkusTransaction.requiringNew().call(() -> take(agency, runId));
  }

  private boolean take(AgencyId agency, UUID runId) {
    List<?> waiting =
        entities
            .createNativeQuery(
                "select case_id from purge_case where run_id = :run and state = 'WAITING'"
                    + " order by case_id limit 1 for update skip locked")
            .setParameter("run", runId)
            .getResultList();
    var run = entities.find(PurgeRun.class, runId);
    if (waiting.isEmpty()) {
      finish(agency, run);
      return false;
    }
    var caseId = (UUID) waiting.get(0);
    mark(runId, caseId, state(agency, run, new CaseId(caseId)));
    return true;
  }

  /** The hold, the state or the schedule may have changed since the purge was proposed. */
  private String state(AgencyId agency, PurgeRun run, CaseId caseId) {
    entities
        .createNativeQuery("select 1 from case_file where case_id = :case for update")
        .setParameter("case", caseId.value())
        .getResultList();
    var found = due.one(agency, caseId.value());
    if (found.isEmpty()) {
      return "NO_LONGER_DUE";
    }
    if (found.get().held()) {
      return "HELD";
    }
    destruction.destroy(caseId);
    news.fire(new CasePurged(agency, caseId, details(run, found.get())));
    return "PURGED";
  }

  private static Map<String, String> details(PurgeRun run, DueCases.Due due) {
    return Map.of(
        "purge", run.id().toString(),
        "outcome", due.outcome().name(),
        "dueOn", due.dueOn().toString(),
        "proposedBy", run.proposedBy().value(),
        "confirmedBy", run.decidedBy().orElseThrow().value());
  }

  private void mark(UUID run, UUID caseId, String state) {
    entities
        .createNativeQuery(
            "update purge_case set state = :state, done_at = :now"
                + " where run_id = :run and case_id = :case")
        .setParameter("state", state)
        .setParameter("now", clock.instant())
        .setParameter("run", run)
        .setParameter("case", caseId)
        .executeUpdate();
  }

  /** Another instance may still have the last case in hand. */
  private void finish(AgencyId agency, PurgeRun run) {
    entities.lock(run, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(run);
    var left =
        (Number)
            entities
                .createNativeQuery(
                    "select count(*) from purge_case where run_id = :run and state = 'WAITING'")
                .setParameter("run", run.id())
                .getSingleResult();
    if (run.state() == PurgeRun.State.CONFIRMED && left.longValue() == 0) {
      run.finish(clock.instant());
      var details = Map.of("purge", run.id().toString());
      agencyNews.fire(new AgencyEvent(agency, "PURGE_DONE", details));
    }
  }
}
