package org.amparo.agency.web;

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
import java.util.UUID;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The own agency, its head, and who may sign. */
@Path("/agency")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AgencyPage {

  /** The forms that end designations, of which one may have been refused. */
  record Revoking(@Nullable UUID tried, PageForm sent) {

    public PageForm of(UUID designation) {
      return designation.equals(tried) ? sent : PageForm.blank().among(designation.toString());
    }
  }

  @CheckedTemplate(basePath = "agency")
  static class Templates {
    static native TemplateInstance agency(
        AgencyResource.AgencyView agency, PageForm form, Revoking revoking);
  }

  private static final Revoking NONE = new Revoking(null, PageForm.blank());

  private final AgencyResource agencies;
  private final PageActs acts;
  private final CurrentActor current;

  AgencyPage(AgencyResource agencies, PageActs acts, CurrentActor current) {
    this.agencies = agencies;
    this.acts = acts;
    this.current = current;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(page(PageForm.blank(), NONE));
  }

  @POST
  @Path("/head")
  @Operation(hidden = true)
  public RestResponse<String> changeHead(PageForm form) {
    return answer(
        acts.perform(
            form,
            AgencyResource.HeadForm.class,
            AgencyResource.AgencyView.class,
            body -> RestResponse.ok(agencies.changeHead(own(), body))));
  }

  @POST
  @Path("/profile-confirmations")
  @Operation(hidden = true)
  public RestResponse<String> confirm(PageForm form) {
    return answer(
        acts.perform(
            form,
            AgencyResource.ConfirmationForm.class,
            AgencyResource.ConfirmedProfile.class,
            body -> agencies.confirm(own(), body)));
  }

  @POST
  @Path("/designations")
  @Operation(hidden = true)
  public RestResponse<String> designate(PageForm form) {
    return answer(
        acts.perform(
            form,
            AgencyResource.DesignationForm.class,
            AgencyResource.DesignationView.class,
            body -> agencies.designate(own(), body)));
  }

  @POST
  @Path("/designations/{designation}/revocation")
  @Operation(hidden = true)
  public RestResponse<String> revoke(@PathParam("designation") UUID designation, PageForm form) {
    var refused =
        acts.perform(
                form.among(designation.toString()),
                AgencyResource.RevocationForm.class,
                AgencyResource.DesignationView.class,
                body -> RestResponse.ok(agencies.revoke(own(), designation, body)))
            .refused();
    return refused == null
        ? Pages.seeOther("/agency")
        : Pages.again(refused, page(PageForm.blank(), new Revoking(designation, refused)));
  }

  private RestResponse<String> answer(PageActs.Outcome<?> outcome) {
    return outcome.refused() == null
        ? Pages.seeOther("/agency")
        : Pages.again(outcome.refused(), page(outcome.refused(), NONE));
  }

  private TemplateInstance page(PageForm form, Revoking revoking) {
    return Templates.agency(agencies.agency(own()), form, revoking);
  }

  private String own() {
    return current.actor().agency().value();
  }
}
