package org.amparo.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CertificationKind;
import org.amparo.report.WorkReport;
import org.amparo.report.WorkReports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the work goes. It tells who has how much, so it is the supervisor's alone. */
@Path("/api/reports/work")
@RequestScoped
@Tag(name = "Reports")
@RolesAllowed(Role.Name.DV_SUPERVISOR)
class WorkResource {

  private final WorkReports work;
  private final CurrentActor current;

  WorkResource(WorkReports work, CurrentActor current) {
    this.work = work;
    this.current = current;
  }

  @GET
  @Operation(
      summary = "How the work goes: what is open, how long it takes, what comes due",
      description =
          "The period is the last year unless it is given, both days included. For use inside the"
              + " agency: small counts are not withheld. Open tasks are counted by the days since they"
              + " came to their step (`upTo1` to `longer`), not since the request was received: a"
              + " request that was imported from paper is new there.")
  public WorkReport work(
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("kind") @DefaultValue("U_I918B") CertificationKind kind) {
    return work.of(current.actor(), kind, from, to);
  }
}
