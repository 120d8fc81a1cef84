package org.amparo.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.report.ClaimCsv;
import org.amparo.report.ClaimEntry;
import org.amparo.report.MandateClaim;
import org.amparo.report.MandateClaims;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The staff time that certifying took. It tells who did what when, so it is the supervisor's alone.
 */
@Path("/api/reports/mandate-claim")
@RequestScoped
@Tag(name = "Reports")
@RolesAllowed(Role.Name.DV_SUPERVISOR)
class ClaimResource {

  private static final String PERIOD =
      "The period is the running fiscal year, from July to June, unless it is given, both days"
          + " included.";

  /** What a task took, in minutes. */
  record ClaimCorrection(
      @NotNull UUID task,
      @NotNull @Min(0) @Max(6000) Integer minutes,
      @NotNull ClaimEntry.Why why) {}

  private final MandateClaims claims;
  private final CurrentActor current;

  ClaimResource(MandateClaims claims, CurrentActor current) {
    this.claims = claims;
    this.current = current;
  }

  @GET
  @Operation(
      summary = "The staff minutes that tasks took, for a claim of a state mandate's cost",
      description =
          PERIOD
              + " Measured from a task's claim to its end; time with several tasks in hand is shared"
              + " out. A task that lay in hand too long counts for nothing until it is corrected.")
  public MandateClaim claim(
      @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
    return claims.of(current.actor(), from, to);
  }

  @GET
  @Path("/csv")
  @Produces(ReportFiles.CSV)
  @Operation(summary = "The claim sheet for a spreadsheet", description = PERIOD)
  public RestResponse<String> sheet(
      @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
    var claim = claim(from, to);
    return ReportFiles.csv(ClaimCsv.sheet(claim), "claim-" + claim.from());
  }

  @GET
  @Path("/tasks/csv")
  @Produces(ReportFiles.CSV)
  @Operation(summary = "The tasks behind a claim sheet, for a spreadsheet", description = PERIOD)
  public RestResponse<String> tasks(
      @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
    var claim = claim(from, to);
    return ReportFiles.csv(ClaimCsv.tasks(claim), "claim-tasks-" + claim.from());
  }

  @POST
  @Path("/corrections")
  @Act
  @Operation(
      summary = "Say what a task took",
      description = "The newest word counts; earlier ones stay on record.")
  public RestResponse<ClaimCorrection> correct(@NotNull @Valid ClaimCorrection correction) {
    claims.correct(current.actor(), correction.task(), correction.minutes(), correction.why());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, correction).build();
  }
}
