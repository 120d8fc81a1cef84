package org.amparo.report.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.http.Sentences;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.CertificationKind;
import org.amparo.report.FiledReport.Correction;
import org.amparo.report.OwedReport;
import org.amparo.report.ReportSheet;
import org.amparo.report.StatutoryReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The yearly reports: what is owed, what would be filed, what was. */
@Path("/reports")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Role.Name.DV_SUPERVISOR, Role.Name.AUDITOR, Role.Name.ADMINISTRATOR})
class ReportsPage {

  /** What stands on the page. */
  record Shown(
      String agency,
      List<OwedReport> owed,
      List<StatutoryResource.FiledView> filings,
      int threshold,
      boolean administers,
      boolean supervises) {}

  /**
   * A year as it would be filed; its form is for supervisors, once the year is over and no other
   * supervisor has it in hand.
   *
   * @param task who has it in hand; null for who does not supervise, and when it is no work
   */
  record Draft(ReportSheet sheet, boolean over, boolean wasFiled, ReportsDue.@Nullable Row task) {

    public boolean isMayFile() {
      return over && (task == null || !task.isTheirs());
    }

    public List<PageForm.Choice> corrections() {
      return Arrays.stream(Correction.values())
          .map(why -> new PageForm.Choice(why.name(), Sentences.spoken(why.words())))
          .toList();
    }
  }

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance reports(Shown r, PageForm form);

    static native TemplateInstance draft(Draft draft, PageForm form);

    static native TemplateInstance filing(StatutoryResource.FiledDetail filed, ReportSheet sheet);
  }

  private final StatutoryResource reports;
  private final ReportsDue due;
  private final PageActs acts;
  private final CurrentActor current;

  ReportsPage(StatutoryResource reports, ReportsDue due, PageActs acts, CurrentActor current) {
    this.reports = reports;
    this.due = due;
    this.acts = acts;
    this.current = current;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(Templates.reports(shown(), PageForm.blank()));
  }

  @GET
  @Path("/draft")
  @Operation(hidden = true)
  public RestResponse<String> draft(
      @QueryParam("on") @NotNull LocalDate day,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("kind") @DefaultValue("U_I918B") CertificationKind kind) {
    return Pages.ok(Templates.draft(drafted(reports.draft(day, asOf, kind)), PageForm.blank()));
  }

  @POST
  @Path("/filings")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Operation(hidden = true)
  public RestResponse<String> file(PageForm form) {
    var outcome =
        acts.perform(
            form,
            StatutoryResource.ReportFilingForm.class,
            StatutoryResource.FiledView.class,
            reports::file);
    var filed = outcome.answer();
    if (filed != null) {
      return Pages.seeOther("/reports/filings/" + filed.id());
    }
    return Pages.again(outcome.refused(), again(outcome.refused()));
  }

  /** The year that was to be filed, or all of them where the form tells of none. */
  private TemplateInstance again(PageForm refused) {
    try {
      var kind = CertificationKind.valueOf(refused.value("kind"));
      var from = LocalDate.parse(refused.value("from"));
      return Templates.draft(drafted(reports.draft(from, null, kind)), refused);
    } catch (IllegalArgumentException | DateTimeParseException unknown) {
      return Templates.reports(shown(), refused);
    }
  }

  @GET
  @Path("/filings/{id}")
  @Operation(hidden = true)
  public RestResponse<String> filing(@PathParam("id") UUID id) {
    var filed = reports.filing(id);
    return Pages.ok(Templates.filing(filed, ReportSheet.exact(filed.report())));
  }

  @GET
  @Path("/filings/{id}/csv")
  @Produces(ReportFiles.CSV)
  @Operation(hidden = true)
  public RestResponse<String> csv(
      @PathParam("id") UUID id,
      @QueryParam("figures") @DefaultValue("WITHHELD") StatutoryResource.Figures figures) {
    return reports.csv(id, figures);
  }

  @GET
  @Path("/filings/{id}/pdf")
  @Produces(ReportFiles.PDF)
  @Operation(hidden = true)
  public RestResponse<byte[]> pdf(
      @PathParam("id") UUID id,
      @QueryParam("figures") @DefaultValue("WITHHELD") StatutoryResource.Figures figures) {
    return reports.pdf(id, figures);
  }

  @POST
  @Path("/suppression")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(hidden = true)
  public RestResponse<String> suppress(PageForm form) {
    var refused =
        acts.perform(
                form,
                StatutoryResource.SuppressionForm.class,
                StatutoryResource.SuppressionForm.class,
                reports::suppress)
            .refused();
    return refused == null
        ? Pages.seeOther("/reports")
        : Pages.again(refused, Templates.reports(shown(), refused));
  }

  private Shown shown() {
    var actor = current.actor();
    return new Shown(
        actor.agency().value(),
        reports.owed().reports(),
        reports.filings().filings(),
        reports.suppression().threshold(),
        actor.has(Role.ADMINISTRATOR),
        actor.has(Role.DV_SUPERVISOR));
  }

  private Draft drafted(StatutoryReport report) {
    boolean over = report.upTo().isBefore(report.asOf());
    boolean wasFiled =
        reports.filings().filings().stream()
            .anyMatch(f -> f.kind() == report.kind() && f.from().equals(report.from()));
    return new Draft(
        ReportSheet.exact(report),
        over && current.actor().has(Role.DV_SUPERVISOR),
        wasFiled,
        due.of(report.kind(), report.from()));
  }
}
