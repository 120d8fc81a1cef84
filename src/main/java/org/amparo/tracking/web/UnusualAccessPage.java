package org.amparo.tracking.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.amparo.agency.Agencies;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.http.Sentences;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Access that somebody should ask about, as a page. */
@Path("/audit/unusual-access")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.AUDITOR)
class UnusualAccessPage {

  /** One finding as a row; without a case where it is about a person. */
  record Row(String actor, String caseNumber, long times, String first, String last) {}

  /** A rule with what it found. */
  record Group(String rule, String toDo, List<Row> rows) {}

  @CheckedTemplate(basePath = "audit")
  static class Templates {
    static native TemplateInstance unusual(PageForm form, List<Group> groups);
  }

  private final UnusualAccessResource unusual;
  private final PageActs acts;
  private final Agencies agencies;
  private final CurrentActor current;

  UnusualAccessPage(
      UnusualAccessResource unusual, PageActs acts, Agencies agencies, CurrentActor current) {
    this.unusual = unusual;
    this.acts = acts;
    this.agencies = agencies;
    this.current = current;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show(
      @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
    try {
      var found = unusual.find(from, to);
      var zone =
          QuarkusTransaction.joiningExisting()
              .call(() -> agencies.agency(current.actor().agency()).zone());
      var form = typed(found.from(), found.to());
      var groups = found.rules().stream().map(rule -> group(rule, found, zone)).toList();
      return Pages.ok(Templates.unusual(form, groups));
    } catch (RuntimeException failure) {
      var form = acts.refused(typed(from, to), failure);
      return Pages.again(form, Templates.unusual(form, List.of()));
    }
  }

  private static PageForm typed(@Nullable LocalDate from, @Nullable LocalDate to) {
    return PageForm.of(Map.of()).with("from", from).with("to", to);
  }

  private static Group group(
      UnusualAccessResource.RuleView rule,
      UnusualAccessResource.UnusualAccessList found,
      ZoneId zone) {
    var rows =
        found.findings().stream()
            .filter(f -> f.rule() == rule.code())
            .map(
                f ->
                    new Row(
                        f.actor().value(),
                        f.caseNumber() == null ? "" : f.caseNumber().value(),
                        f.times(),
                        Words.moment(f.first(), zone),
                        Words.moment(f.last(), zone)))
            .toList();
    return new Group(Sentences.spoken(rule.rule()), Sentences.spoken(rule.toDo()), rows);
  }
}
