package org.amparo.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CertificationKind;
import org.amparo.report.Reports;
import org.amparo.report.RequestReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the agency counts. */
@Path("/api/reports")
@RequestScoped
@Tag(name = "Reports")
class ReportResource {

  private final Reports reports;
  private final CurrentActor current;

  ReportResource(Reports reports, CurrentActor current) {
    this.reports = reports;
    this.current = current;
  }

  @GET
  @Path("/requests")
  @RolesAllowed({Role.Name.DV_SUPERVISOR, Role.Name.AUDITOR, Role.Name.ADMINISTRATOR})
  @Operation(
      summary = "The requests received in a period, what became of them, and how many were late",
      description =
          "For use inside the agency: small counts are not suppressed. Each kind of form is counted"
              + " apart.")
  public RequestReport requests(
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("kind") @DefaultValue("U_I918B") CertificationKind kind) {
    return reports.requests(current.actor(), kind, from, to);
  }
}
