package org.amparo.disclosure.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.amparo.disclosure.DemandState;
import org.amparo.disclosure.Demands;
import org.amparo.disclosure.Disclosures;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** One demand: its words, counsel's decision, what the victim knows, and the export. */
@Path("/legal-demands/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Role.Name.RECORDS_CLERK, Role.Name.DV_SUPERVISOR})
class DemandActsPage {

  /** What stands on the page. */
  record Shown(
      DemandDetail d,
      List<PageForm.Choice> outcomes,
      List<PageForm.Choice> papers,
      boolean pending,
      boolean released,
      boolean decides,
      boolean exports,
      DemandWords words) {}

  /** The page's three forms; of two nothing was sent. */
  record Forms(PageForm decision, PageForm notice, PageForm export) {

    static Forms blank() {
      return new Forms(PageForm.blank(), PageForm.blank(), PageForm.blank());
    }
  }

  @CheckedTemplate(basePath = "disclosure")
  static class Templates {
    static native TemplateInstance demand(Shown s, Forms forms);
  }

  private final DemandResource demands;
  private final ExportResource exports;
  private final PapersOfDemand papers;
  private final PageActs acts;
  private final CurrentActor current;

  DemandActsPage(
      DemandResource demands,
      ExportResource exports,
      PapersOfDemand papers,
      PageActs acts,
      CurrentActor current) {
    this.demands = demands;
    this.exports = exports;
    this.papers = papers;
    this.acts = acts;
    this.current = current;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show(@PathParam("id") UUID id) {
    return Pages.ok(page(id, Forms.blank()));
  }

  @POST
  @Path("/decision")
  @RolesAllowed(Role.Name.DV_SUPERVISOR)
  @Operation(hidden = true)
  public RestResponse<String> decide(@PathParam("id") UUID id, PageForm form) {
    var refused =
        acts.perform(
                form, Demands.Decision.class, DemandView.class, body -> demands.decide(id, body))
            .refused();
    return refused == null
        ? Pages.seeOther("/legal-demands/" + id)
        : Pages.again(refused, page(id, new Forms(refused, PageForm.blank(), PageForm.blank())));
  }

  @POST
  @Path("/victim-notice")
  @Operation(hidden = true)
  public RestResponse<String> tellVictim(@PathParam("id") UUID id, PageForm form) {
    var refused =
        acts.perform(
                form,
                Demands.VictimNotice.class,
                DemandView.class,
                body -> demands.tellVictim(id, body))
            .refused();
    return refused == null
        ? Pages.seeOther("/legal-demands/" + id)
        : Pages.again(refused, page(id, new Forms(PageForm.blank(), refused, PageForm.blank())));
  }

  @POST
  @Path("/export")
  @Produces({ExportResource.ZIP, MediaType.TEXT_HTML})
  @Operation(hidden = true)
  public Response export(@PathParam("id") UUID id, PageForm form) {
    var done =
        acts.perform(
            form,
            Disclosures.Choice.class,
            Response.class,
            body -> RestResponse.ok(exports.export(id, body)));
    var refused = done.refused();
    var answer = done.answer();
    if (refused == null && answer != null) {
      return answer;
    }
    var again = refused == null ? form : refused;
    return Pages.again(again, page(id, new Forms(PageForm.blank(), PageForm.blank(), again)))
        .toResponse();
  }

  private TemplateInstance page(UUID id, Forms forms) {
    var detail = demands.demand(id);
    var actor = current.actor();
    var state = detail.demand().state();
    boolean offered =
        !detail.demand().destroyed()
            && (state == DemandState.RELEASE || state == DemandState.RELEASE_IN_PART);
    boolean mine =
        detail.demand().decidedBy() != null && detail.demand().decidedBy().equals(actor.user());
    return Templates.demand(
        new Shown(
            detail,
            DemandWords.WORDS.outcomes(detail.demand().caseNumber() != null),
            offered ? papers.choices(detail.demand().caseNumber()) : List.of(),
            state == DemandState.PENDING,
            offered,
            actor.has(Role.DV_SUPERVISOR),
            !mine,
            DemandWords.WORDS),
        forms);
  }
}
