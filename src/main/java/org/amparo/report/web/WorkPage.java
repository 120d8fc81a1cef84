package org.amparo.report.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.amparo.http.Pages;
import org.amparo.identity.Role;
import org.amparo.kernel.CertificationKind;
import org.amparo.report.WorkReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How the work goes, for the supervisor: pictures, and the table behind each. */
@Path("/reports/work")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.DV_SUPERVISOR)
class WorkPage {

  /** What stands on the page. */
  record Shown(WorkReport work, WorkCharts charts) {

    public List<CertificationKind> kinds() {
      return Arrays.asList(CertificationKind.values());
    }

    public String words(String code) {
      return WorkCharts.words(code);
    }
  }

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance work(Shown shown);
  }

  private final WorkResource work;

  WorkPage(WorkResource work) {
    this.work = work;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show(
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("kind") @DefaultValue("U_I918B") CertificationKind kind) {
    var report = work.work(from, to, kind);
    return Pages.ok(Templates.work(new Shown(report, WorkCharts.of(report))));
  }
}
