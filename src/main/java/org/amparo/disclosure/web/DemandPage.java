package org.amparo.disclosure.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.amparo.disclosure.Demands;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of demands, and the form that enters one. */
@Path("/legal-demands")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Role.Name.RECORDS_CLERK, Role.Name.DV_SUPERVISOR})
class DemandPage {

  @CheckedTemplate(basePath = "disclosure")
  static class Templates {
    static native TemplateInstance register(
        DemandResource.Register register, DemandWords words, boolean enters, PageForm form);
  }

  private final DemandResource demands;
  private final PageActs acts;
  private final CurrentActor current;

  DemandPage(DemandResource demands, PageActs acts, CurrentActor current) {
    this.demands = demands;
    this.acts = acts;
    this.current = current;
  }

  @GET
  @RolesAllowed({Role.Name.RECORDS_CLERK, Role.Name.DV_SUPERVISOR, Role.Name.AUDITOR})
  @Operation(hidden = true)
  public RestResponse<String> register(@QueryParam("case") @DefaultValue("") String about) {
    return Pages.ok(
        page(
            about.isEmpty()
                ? PageForm.blank()
                : PageForm.of(Map.of("caseNumber", List.of(about)))));
  }

  @POST
  @Operation(hidden = true)
  public RestResponse<String> enter(PageForm form) {
    var done = acts.perform(form, Demands.Entry.class, DemandView.class, demands::enter);
    var refused = done.refused();
    var entered = done.answer();
    if (refused == null && entered != null) {
      return Pages.seeOther("/legal-demands/" + entered.id());
    }
    var again = refused == null ? form : refused;
    return Pages.again(again, page(again));
  }

  private TemplateInstance page(PageForm form) {
    var actor = current.actor();
    boolean enters = actor.has(Role.RECORDS_CLERK) || actor.has(Role.DV_SUPERVISOR);
    return Templates.register(demands.register(), DemandWords.WORDS, enters, form);
  }
}
