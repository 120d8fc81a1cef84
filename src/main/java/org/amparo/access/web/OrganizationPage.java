package org.amparo.access.web;

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
import java.util.List;
import java.util.UUID;
import org.amparo.access.web.OrganizationResource.OrganizationView;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The administrator names organizations and says who belongs to them. */
@Path("/organizations")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.ADMINISTRATOR)
class OrganizationPage {

  /** An organization with the form that adds somebody. */
  record Line(OrganizationView view, PageForm form) {}

  @CheckedTemplate(basePath = "access")
  static class Templates {
    static native TemplateInstance organizations(
        List<Line> lines, PageForm form, @Nullable PageForm refused);
  }

  private final OrganizationResource organizations;
  private final PageActs acts;

  OrganizationPage(OrganizationResource organizations, PageActs acts) {
    this.organizations = organizations;
    this.acts = acts;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> list() {
    return Pages.ok(page(PageForm.blank(), null, null));
  }

  @POST
  @Operation(hidden = true)
  public RestResponse<String> name(PageForm form) {
    var refused =
        acts.perform(
                form,
                OrganizationResource.OrganizationForm.class,
                OrganizationView.class,
                organizations::name)
            .refused();
    return refused == null ? done() : Pages.again(refused, page(refused, null, refused));
  }

  @POST
  @Path("/{id}/members")
  @Operation(hidden = true)
  public RestResponse<String> add(@PathParam("id") UUID id, PageForm form) {
    var refused =
        acts.perform(
                form,
                OrganizationResource.MemberForm.class,
                OrganizationView.class,
                body -> organizations.add(id, body))
            .refused();
    return refused == null ? done() : Pages.again(refused, page(PageForm.blank(), id, refused));
  }

  @POST
  @Path("/{id}/members/{username}/end")
  @Operation(hidden = true)
  public RestResponse<String> remove(
      @PathParam("id") UUID id, @PathParam("username") String user, PageForm form) {
    organizations.remove(id, user);
    return done();
  }

  private static RestResponse<String> done() {
    return Pages.seeOther("/organizations");
  }

  /** What was typed stays beside the organization that it was typed for. */
  private TemplateInstance page(PageForm form, @Nullable UUID tried, @Nullable PageForm refused) {
    var lines =
        organizations.list().organizations().stream()
            .map(o -> new Line(o, o.id().equals(tried) && refused != null ? refused : none()))
            .toList();
    return Templates.organizations(lines, form, refused);
  }

  private static PageForm none() {
    return PageForm.blank();
  }
}
