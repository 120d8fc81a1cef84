package org.amparo.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;

/**
 * Brings what one agency owes before its supervisors, as the service itself. However often and on
 * however many instances it runs, a year is offered once and each warning is told once.
 */
@ApplicationScoped
class ReportOffers {

  private final OwedReports owed;
  private final ReportTasks tasks;
  private final FiledReports filed;
  private final Agencies agencies;
  private final CurrentActor current;
  private final Clock clock;

  ReportOffers(
      OwedReports owed,
      ReportTasks tasks,
      FiledReports filed,
      Agencies agencies,
      CurrentActor current,
      Clock clock) {
    this.owed = owed;
    this.tasks = tasks;
    this.filed = filed;
    this.agencies = agencies;
    this.current = current;
    this.clock = clock;
  }

  @ActivateRequestContext
  void bring(AgencyId agency) {
    current.actAs(Actor.system(agency));
    QuarkusTransaction.requiringNew().run(() -> follow(agencies.agency(agency)));
  }

  private void follow(CertifyingAgency agency) {
    // whoever files a report waits, as does another instance; each then sees what was done
    filed.lock(agency.id());
    var today = agency.today(clock.instant());
    var known = tasks.lockedOf(agency.id());
    var toDo = owed.of(agency.id()).stream().filter(OwedReport::isToBeDone).toList();
    toDo.forEach(report -> offer(agency.id(), report, known));
    // one of a service that knew no such tasks yet may have filed it meanwhile
    known.stream()
        .filter(task -> task.isOpen() && isFiled(agency, task))
        .forEach(task -> task.settle(clock.instant()));
    known.stream()
        .filter(task -> task.isOpen() && !isAskedFor(agency, task, toDo))
        .forEach(
            task -> {
              task.withdraw(clock.instant());
              tasks.tell(task, "REPORT_NOT_ASKED_FOR");
            });
    tasks.open(agency.id()).forEach(task -> warn(task, today));
  }

  private void offer(AgencyId agency, OwedReport report, List<ReportTask> known) {
    var before = known.stream().filter(task -> task.isOf(report.kind(), report.from())).findFirst();
    if (before.isPresent()) {
      before.get().follow(report);
      return;
    }
    var task = new ReportTask(agency, report, clock.instant());
    tasks.persist(task);
    tasks.tell(task, "REPORT_OFFERED");
  }

  /** A year that is too long ago to be looked for stays with whoever owes it. */
  private boolean isAskedFor(CertifyingAgency agency, ReportTask task, List<OwedReport> toDo) {
    return toDo.stream().anyMatch(report -> task.isOf(report.kind(), report.from()))
        || owed.rule(agency, task.kind(), task.upTo())
            .filter(rule -> rule.period().startOf(task.upTo()).equals(task.from()))
            .isPresent();
  }

  private boolean isFiled(CertifyingAgency agency, ReportTask task) {
    return !filed.versions(agency.id(), task.kind(), task.from()).isEmpty();
  }

  private void warn(ReportTask task, LocalDate today) {
    if (task.warn(today)) {
      tasks.tell(
          task,
          switch (task.warned()) {
            case NONE, MONTH -> "REPORT_DUE_IN_A_MONTH";
            case WEEK -> "REPORT_DUE_IN_A_WEEK";
            case OVERDUE -> "REPORT_OVERDUE";
          });
    }
  }
}
