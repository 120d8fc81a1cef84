package org.amparo.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/** Purges from their proposal to their decision. */
@ApplicationScoped
public class Purges implements PanacheRepositoryBase<PurgeRun, UUID> {

  /** More are destroyed by the next run. */
  static final int MOST = 10_000;

  /** A case that a purge would destroy, destroyed or left. */
  public record PurgedCase(CaseNumber number, Ended outcome, LocalDate dueOn, String state) {}

  /** What a purge would destroy today. */
  public record DryRun(LocalDate asOf, List<PurgedCase> due, List<PurgedCase> held) {}

  private final DueCases due;
  private final Event<AgencyEvent> news;
  private final Clock clock;

  Purges(DueCases due, Event<AgencyEvent> news, Clock clock) {
    this.due = due;
    this.news = news;
    this.clock = clock;
  }

  public DryRun dryRun(Actor actor) {
    var all = due.all(actor.agency(), MOST);
    return new DryRun(due.today(actor.agency()), listed(all, false), listed(all, true));
  }

  private static List<PurgedCase> listed(List<DueCases.Due> all, boolean held) {
    return all.stream()
        .filter(d -> d.held() == held)
        .map(d -> new PurgedCase(d.number(), d.outcome(), d.dueOn(), held ? "HELD" : "WAITING"))
        .toList();
  }

  /** Proposes to destroy what is due today; what is held is not part of it. */
  public PurgeRun propose(Actor admin) {
    if (count("agencyId = ?1 and state in ('PROPOSED', 'CONFIRMED')", admin.agency().value()) > 0) {
      throw new Refused(Problem.STATE_CONFLICT, "Another purge waits or runs. Let it end first.");
    }
    var cases = due.all(admin.agency(), MOST).stream().filter(d -> !d.held()).toList();
    if (cases.isEmpty()) {
      throw new Refused(Problem.STATE_CONFLICT, "No case is due and free of a hold.");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var run = new PurgeRun(admin, due.today(admin.agency()), cases.size(), now);
    persist(run);
    flush();
    cases.forEach(d -> note(run, admin, d));
    tell(admin, run, "PURGE_PROPOSED");
    return run;
  }

  private void note(PurgeRun run, Actor admin, DueCases.Due d) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into purge_case (run_id, case_id, agency_id, case_number, outcome, due_on, state)
            values (:run, :case, :agency, :number, :outcome, :due, 'WAITING')
            """)
        .setParameter("run", run.id())
        .setParameter("case", d.caseId().value())
        .setParameter("agency", admin.agency().value())
        .setParameter("number", d.number().value())
        .setParameter("outcome", d.outcome().name())
        .setParameter("due", d.dueOn())
        .executeUpdate();
  }

  /**
   * A second person lets the purge begin.
   *
   * @param cases how many they have read that it destroys, so that nobody confirms unread
   */
  public PurgeRun confirm(Actor second, UUID id, int cases) {
    var run = locked(second, id);
    if (cases != run.cases()) {
      throw new Refused(
          Problem.STATE_CONFLICT, "That is not the number of cases in this purge. Read it again.");
    }
    run.decide(second, PurgeRun.State.CONFIRMED, clock.instant());
    tell(second, run, "PURGE_CONFIRMED");
    return run;
  }

  /** Either of them may stop it while it only waits. */
  public PurgeRun refuse(Actor either, UUID id) {
    var run = locked(either, id);
    run.decide(either, PurgeRun.State.REFUSED, clock.instant());
    tell(either, run, "PURGE_REFUSED");
    return run;
  }

  private PurgeRun locked(Actor actor, UUID id) {
    return find("id = ?1 and agencyId = ?2", id, actor.agency().value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(Refused::notFound);
  }

  public PurgeRun run(Actor actor, UUID id) {
    return find("id = ?1 and agencyId = ?2", id, actor.agency().value())
        .firstResultOptional()
        .orElseThrow(Refused::notFound);
  }

  /** The newest first. */
  public List<PurgeRun> runs(Actor actor, int size) {
    return find("agencyId = ?1 order by proposedAt desc", actor.agency().value())
        .page(0, size)
        .list();
  }

  @SuppressWarnings("unchecked")
  public List<PurgedCase> cases(PurgeRun run) {
    List<Object[]> rows =
        getEntityManager()
            .createNativeQuery(
                "select case_number, outcome, due_on, state from purge_case where run_id = :run"
                    + " order by due_on, case_number")
            .setParameter("run", run.id())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new PurgedCase(
                    new CaseNumber((String) row[0]),
                    Ended.valueOf((String) row[1]),
                    (LocalDate) row[2],
                    (String) row[3]))
        .toList();
  }

  private void tell(Actor actor, PurgeRun run, String act) {
    var details = Map.of("purge", run.id().toString(), "cases", String.valueOf(run.cases()));
    news.fire(new AgencyEvent(actor.agency(), act, details));
  }
}
