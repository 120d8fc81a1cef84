package org.amparo.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.http.Act;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.report.Difference;
import org.amparo.report.FiledReport;
import org.amparo.report.OwedReport;
import org.amparo.report.OwedReports;
import org.amparo.report.ReportPrint;
import org.amparo.report.ReportSettings;
import org.amparo.report.ReportSheet;
import org.amparo.report.StatutoryReport;
import org.amparo.report.StatutoryReports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The yearly reports that the law asks for. */
@Path("/api/reports")
@RequestScoped
@Tag(name = "Reports")
@RolesAllowed({Role.Name.DV_SUPERVISOR, Role.Name.AUDITOR, Role.Name.ADMINISTRATOR})
class StatutoryResource {

  /** Whether small counts are told. */
  enum Figures {
    WITHHELD,
    EXACT
  }

  record Owed(List<OwedReport> reports) {}

  /** A filed report without its figures. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FiledView(
      UUID id,
      CertificationKind kind,
      LocalDate from,
      LocalDate upTo,
      int version,
      LocalDate asOf,
      String sha256,
      FiledReport.@Nullable Correction correction,
      UserId filedBy,
      Instant filedAt) {

    static FiledView of(FiledReport filed) {
      var report = filed.report();
      return new FiledView(
          filed.id(),
          report.kind(),
          report.from(),
          report.upTo(),
          filed.version(),
          report.asOf(),
          filed.sha256(),
          filed.correction(),
          filed.filedBy(),
          filed.filedAt());
    }
  }

  record Filings(List<FiledView> filings) {}

  /**
   * A filed report with its figures.
   *
   * @param forOthers whether its withheld figures may be given to others
   */
  record FiledDetail(
      FiledView filing, StatutoryReport report, List<Difference> differences, boolean forOthers) {}

  /**
   * Which year is filed.
   *
   * @param from the first day of its year
   * @param asOf the day of which it tells; today when it is not given
   * @param correction why a year is filed once more
   */
  record ReportFilingForm(
      @NotNull CertificationKind kind,
      @NotNull LocalDate from,
      @Nullable LocalDate asOf,
      FiledReport.@Nullable Correction correction) {}

  record SuppressionForm(@Min(3) @Max(100) int threshold) {}

  private final StatutoryReports reports;
  private final OwedReports owed;
  private final ReportPrint print;
  private final ReportSettings settings;
  private final CurrentActor current;

  StatutoryResource(
      StatutoryReports reports,
      OwedReports owed,
      ReportPrint print,
      ReportSettings settings,
      CurrentActor current) {
    this.reports = reports;
    this.owed = owed;
    this.print = print;
    this.settings = settings;
    this.current = current;
  }

  @GET
  @Path("/owed")
  @Operation(
      summary = "The yearly reports that the law asks for, until when, and which were filed",
      description =
          "One that is to be filed is also a task in the supervisors' queue, from 30 days before its"
              + " day at the latest.")
  public Owed owed() {
    return new Owed(owed.of(current.actor().agency()));
  }

  @GET
  @Path("/statutory")
  @Operation(
      summary = "A yearly report as it would be filed",
      description =
          "With an as-of day the same question gets the same answer for ever. Counts are exact.")
  public StatutoryReport draft(
      @QueryParam("on") @NotNull LocalDate day,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("kind") @DefaultValue("U_I918B") CertificationKind kind) {
    return reports.draft(current.actor(), kind, day, asOf);
  }

  @GET
  @Path("/filings")
  @Operation(summary = "The filed reports with every version, the newest first")
  public Filings filings() {
    return new Filings(
        reports.filed(current.actor().agency()).stream().map(FiledView::of).toList());
  }

  @POST
  @Path("/filings")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Act
  @Operation(
      summary = "File a year's report; it never changes again",
      description =
          "A year that was filed is filed once more as a correction, which says why. 409 while"
              + " another supervisor has it in hand.")
  public RestResponse<FiledView> file(@NotNull @Valid ReportFilingForm form) {
    var filed =
        reports.file(current.actor(), form.kind(), form.from(), form.asOf(), form.correction());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, FiledView.of(filed))
        .location(URI.create("/api/reports/filings/" + filed.id()))
        .build();
  }

  @GET
  @Path("/filings/{id}")
  @Operation(summary = "A filed report, and what it counts otherwise than the version before it")
  public FiledDetail filing(@PathParam("id") UUID id) {
    var filed = found(id);
    return new FiledDetail(
        FiledView.of(filed),
        filed.report(),
        reports.differences(current.actor().agency(), filed),
        reports.isForOthers(current.actor().agency(), filed));
  }

  @GET
  @Path("/filings/{id}/content")
  @Produces("application/json")
  @Operation(summary = "A filed report's JSON to the byte, as its SHA-256 was taken")
  public RestResponse<String> content(@PathParam("id") UUID id) {
    return RestResponse.ResponseBuilder.ok(found(id).content()).type("application/json").build();
  }

  @GET
  @Path("/filings/{id}/csv")
  @Produces(ReportFiles.CSV)
  @Operation(
      summary = "A filed report for a spreadsheet",
      description =
          "Small counts are withheld unless figures=EXACT, for whom the law has it sent to. 422 for"
              + " withheld figures that would tell a count together with those of an earlier version.")
  public RestResponse<String> csv(
      @PathParam("id") UUID id, @QueryParam("figures") @DefaultValue("WITHHELD") Figures figures) {
    return ReportFiles.csv(sheet(found(id), figures));
  }

  @GET
  @Path("/filings/{id}/pdf")
  @Produces(ReportFiles.PDF)
  @Operation(
      summary = "A filed report on paper, under the agency's head",
      description =
          "Small counts are withheld unless figures=EXACT, for whom the law has it sent to. 422 for"
              + " withheld figures that would tell a count together with those of an earlier version.")
  public RestResponse<byte[]> pdf(
      @PathParam("id") UUID id, @QueryParam("figures") @DefaultValue("WITHHELD") Figures figures) {
    var filed = found(id);
    var sheet = sheet(filed, figures);
    return ReportFiles.pdf(print.pdf(current.actor().agency(), filed, sheet), sheet);
  }

  @GET
  @Path("/suppression")
  @jakarta.transaction.Transactional
  @Operation(summary = "Below which number a count is withheld from others")
  public SuppressionForm suppression() {
    return new SuppressionForm(settings.threshold(current.actor().agency()));
  }

  @POST
  @Path("/suppression")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Act
  @Operation(summary = "Say below which number a count is withheld in what is filed from now on")
  public RestResponse<SuppressionForm> suppress(@NotNull @Valid SuppressionForm form) {
    settings.set(current.actor(), form.threshold());
    return RestResponse.ok(form);
  }

  private FiledReport found(UUID id) {
    return reports.filed(current.actor().agency(), id);
  }

  private ReportSheet sheet(FiledReport filed, Figures figures) {
    if (figures == Figures.EXACT) {
      return ReportSheet.exact(filed.report());
    }
    if (!reports.isForOthers(current.actor().agency(), filed)) {
      throw new Refused(
          Problem.RULE_REFUSED,
          "The counts differ so little from those of an earlier version that both together would tell"
              + " what is withheld. Others are given the version on the public page.");
    }
    return ReportSheet.withheld(filed.report(), filed.threshold());
  }
}
