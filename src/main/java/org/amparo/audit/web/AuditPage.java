package org.amparo.audit.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The record of acts and reads, and whether it is as it was written. It names no victim. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.AUDITOR)
class AuditPage {

  private static final int MOST = 1000;
  private static final String NUMBER = "caseNumber";

  /** One entry as a row. */
  record Row(long seq, String at, String actor, String kind, String act, String details) {}

  @CheckedTemplate(basePath = "audit")
  static class Templates {
    static native TemplateInstance audit(
        @Nullable String caseNumber,
        PageForm form,
        List<Row> rows,
        AuditResource.@Nullable VerificationView verified);
  }

  private final AuditResource audit;
  private final PageActs acts;

  AuditPage(AuditResource audit, PageActs acts) {
    this.audit = audit;
    this.acts = acts;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(Templates.audit(null, PageForm.blank(), List.of(), null));
  }

  @GET
  @Path("/case")
  @Operation(hidden = true)
  public RestResponse<String> ofCase(@QueryParam("caseNumber") @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return Pages.seeOther("/audit");
    }
    var form = PageForm.of(Map.of(NUMBER, List.of(typed)));
    try {
      var number = new CaseNumber(typed.strip().toUpperCase(Locale.ROOT));
      var rows = audit.ofCase(number, 0, MOST).entries().stream().map(AuditPage::row).toList();
      return Pages.ok(Templates.audit(number.value(), form, rows, null));
    } catch (Refused none) {
      var refused = acts.refused(form, none);
      var told = refused.trouble() == null ? form : refused.refused(refused.trouble().in(NUMBER));
      return Pages.again(told, Templates.audit(null, told, List.of(), null));
    }
  }

  @POST
  @Path("/verification")
  @Operation(hidden = true)
  public RestResponse<String> verify(PageForm form) {
    return Pages.ok(Templates.audit(null, PageForm.blank(), List.of(), audit.verify()));
  }

  private static Row row(AuditResource.EntryView entry) {
    String details =
        entry.details().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return new Row(
        entry.seq(), entry.at().toString(), entry.actor(), entry.kind(), entry.act(), details);
  }
}
