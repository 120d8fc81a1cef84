package org.amparo.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyEvent;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Refused;
import org.amparo.queue.AgencyTask;
import org.amparo.queue.AgencyTasks;
import org.amparo.queue.AgencyTasksChanged;
import org.amparo.queue.Task.Escalation;
import org.jspecify.annotations.Nullable;

/** The yearly reports that are to be written, and which supervisor has which in hand. */
@ApplicationScoped
public class ReportTasks implements PanacheRepositoryBase<ReportTask, UUID>, AgencyTasks {

  private static final String STEP = "FILE_REPORT";

  private final Agencies agencies;
  private final Event<AgencyEvent> news;
  private final Event<AgencyTasksChanged> changes;
  private final Clock clock;

  ReportTasks(
      Agencies agencies, Event<AgencyEvent> news, Event<AgencyTasksChanged> changes, Clock clock) {
    this.agencies = agencies;
    this.news = news;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public List<AgencyTask> open(Actor actor, Role role) {
    return role == Role.DV_SUPERVISOR && actor.has(role)
        ? open(actor.agency()).stream().map(this::told).toList()
        : List.of();
  }

  /** The next day first; those of which no day is known last. */
  public List<ReportTask> open(AgencyId agency) {
    return list(
        "agencyId = ?1 and state = OPEN order by dueOn asc nulls last, from, kind", agency.value());
  }

  /** A year's report while it is still to be filed. */
  public Optional<ReportTask> open(AgencyId agency, CertificationKind kind, LocalDate from) {
    return open(agency).stream().filter(task -> task.isOf(kind, from)).findFirst();
  }

  public ReportTask claim(Actor actor, UUID id) {
    return inHand(actor, id, task -> task.claim(actor, clock.instant()), "REPORT_CLAIMED");
  }

  public ReportTask takeOver(Actor actor, UUID id) {
    return inHand(actor, id, task -> task.takeOver(actor, clock.instant()), "REPORT_TAKEN_OVER");
  }

  /** Whoever has it already asks for nothing new. */
  private ReportTask inHand(Actor actor, UUID id, Consumer<ReportTask> taking, String act) {
    var task = locked(actor, id);
    boolean before = task.isClaimedBy(actor);
    taking.accept(task);
    if (!before) {
      tell(task, act);
    }
    return task;
  }

  public ReportTask release(Actor actor, UUID id) {
    var task = locked(actor, id);
    task.release(actor);
    tell(task, "REPORT_RELEASED");
    return task;
  }

  /** Its report is filed, in the same transaction; only whoever has it in hand may. */
  void complete(Actor actor, CertificationKind kind, LocalDate from) {
    lockedOf(actor.agency()).stream()
        .filter(task -> task.isOpen() && task.isOf(kind, from))
        .forEach(
            task -> {
              task.complete(actor, clock.instant());
              changes.fire(new AgencyTasksChanged(actor.agency()));
            });
  }

  List<ReportTask> lockedOf(AgencyId agency) {
    return find("agencyId = ?1 order by from, kind", agency.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  void tell(ReportTask task, String act) {
    news.fire(
        new AgencyEvent(
            task.agency(),
            act,
            Map.of("kind", task.kind().name(), "from", task.from().toString())));
    changes.fire(new AgencyTasksChanged(task.agency()));
  }

  /** As it stands in a queue. */
  public AgencyTask told(ReportTask task) {
    var agency = agencies.agency(task.agency());
    var left = task.daysLeft(agency.today(clock.instant()));
    return new AgencyTask(
        task.id(),
        STEP,
        Role.DV_SUPERVISOR,
        task.kind(),
        task.from(),
        task.upTo(),
        task.dueOn().orElse(null),
        task.dueOn().map(day -> endOf(day, agency)).orElse(null),
        left,
        escalation(ReportTask.Warning.of(left)),
        task.offeredAt(),
        task.claimedBy().orElse(null),
        "/api/reports/tasks/" + task.id(),
        "/api/reports/filings");
  }

  private static Instant endOf(LocalDate day, CertifyingAgency agency) {
    return day.plusDays(1).atStartOfDay(agency.zone()).toInstant();
  }

  private static @Nullable Escalation escalation(ReportTask.Warning warning) {
    return switch (warning) {
      case NONE -> null;
      case MONTH, WEEK -> Escalation.WARNING;
      case OVERDUE -> Escalation.OVERDUE;
    };
  }

  private ReportTask locked(Actor actor, UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
        .filter(task -> task.agency().equals(actor.agency()) && actor.has(Role.DV_SUPERVISOR))
        .orElseThrow(Refused::notFound);
  }
}
