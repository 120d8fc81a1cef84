package org.amparo.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.report.OwedReport;
import org.amparo.report.OwedReports;

/** The reports whose day is near or past, for the head of the supervisor's pages. */
@Named("reportsDue")
@RequestScoped
class ReportsDue {

  private final OwedReports owed;
  private final CurrentActor current;

  ReportsDue(OwedReports owed, CurrentActor current) {
    this.owed = owed;
    this.current = current;
  }

  public List<OwedReport> pressing() {
    var actor = current.actor();
    return actor.has(Role.DV_SUPERVISOR)
        ? owed.of(actor).stream().filter(OwedReport::isPressing).toList()
        : List.of();
  }
}
