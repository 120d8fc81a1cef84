package org.amparo.referral.web;

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
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.http.Reader;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The supervisor looks at who opened a case that is not theirs. */
@Path("/break-glass")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.DV_SUPERVISOR)
class GlassPage {

  /** One opening as the page shows it. */
  record Line(UUID id, String caseNumber, String by, String at, String until, String reason) {

    @Override
    public String toString() {
      return "Line";
    }
  }

  @CheckedTemplate(basePath = "access")
  static class Templates {
    static native TemplateInstance breakGlass(List<Line> lines, PageForm form);
  }

  private final GlassResource glass;
  private final PageActs acts;
  private final Agencies agencies;
  private final CurrentActor current;

  GlassPage(GlassResource glass, PageActs acts, Agencies agencies, CurrentActor current) {
    this.glass = glass;
    this.acts = acts;
    this.agencies = agencies;
    this.current = current;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(page(PageForm.blank()));
  }

  @POST
  @Path("/{id}/review")
  @Operation(hidden = true)
  public RestResponse<String> review(@PathParam("id") UUID id, PageForm form) {
    var refused =
        acts.perform(
                form,
                GlassResource.GlassReviewForm.class,
                Void.class,
                body -> glass.review(id, body))
            .refused();
    return refused == null ? Pages.seeOther("/break-glass") : Pages.again(refused, page(refused));
  }

  private TemplateInstance page(PageForm form) {
    var zone =
        io.quarkus.narayana.jta.QuarkusTransaction.joiningExisting()
            .call(() -> agencies.agency(current.actor().agency()).zone());
    return Templates.breakGlass(
        glass.waiting().openings().stream().map(view -> line(view, zone)).toList(), form);
  }

  private static Line line(GlassResource.GlassView view, ZoneId zone) {
    return new Line(
        view.id(),
        view.caseNumber().value(),
        view.openedBy().value(),
        Reader.language().moment(view.openedAt(), zone),
        Reader.language().moment(view.endsAt(), zone),
        view.reason());
  }
}
