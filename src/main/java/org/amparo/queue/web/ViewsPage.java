package org.amparo.queue.web;

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
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Saving a view of a queue, and keeping the saved ones in order. */
@Path("/views")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({
  Role.Name.DV_UNIT,
  Role.Name.RECORDS_CLERK,
  Role.Name.DV_SUPERVISOR,
  Role.Name.CERTIFYING_OFFICIAL
})
class ViewsPage {

  /** A view with the form that changes it. */
  record Line(ViewResource.ViewView view, PageForm form) {

    /** Names its box to tick, which stands on the page once for each view. */
    public String box() {
      return "b-" + view.id();
    }
  }

  @CheckedTemplate(basePath = "queue")
  static class Templates {
    static native TemplateInstance views(List<Line> lines, @Nullable PageForm refused);

    static native TemplateInstance view(PageForm form);
  }

  private final ViewResource views;
  private final PageActs acts;

  ViewsPage(ViewResource views, PageActs acts) {
    this.views = views;
    this.acts = acts;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> list() {
    return Pages.ok(page(null, null));
  }

  @POST
  @Operation(hidden = true)
  public RestResponse<String> save(PageForm form) {
    var outcome =
        acts.perform(form, ViewResource.ViewForm.class, ViewResource.ViewView.class, views::save);
    return outcome.refused() == null
        ? Pages.seeOther(outcome.answer().path())
        : Pages.again(outcome.refused(), Templates.view(outcome.refused()));
  }

  @POST
  @Path("/{id}")
  @Operation(hidden = true)
  public RestResponse<String> change(@PathParam("id") UUID id, PageForm form) {
    var refused =
        acts.perform(
                form,
                ViewResource.ViewName.class,
                ViewResource.ViewView.class,
                body -> views.change(id, body))
            .refused();
    return refused == null ? Pages.seeOther("/views") : Pages.again(refused, page(id, refused));
  }

  @POST
  @Path("/{id}/end")
  @Operation(hidden = true)
  public RestResponse<String> forget(@PathParam("id") UUID id, PageForm form) {
    views.forget(id);
    return Pages.seeOther("/views");
  }

  /** What was typed stays in its own line. */
  private TemplateInstance page(@Nullable UUID changed, @Nullable PageForm refused) {
    var lines =
        views.list().views().stream()
            .map(v -> new Line(v, v.id().equals(changed) && refused != null ? refused : form(v)))
            .toList();
    return Templates.views(lines, refused);
  }

  private static PageForm form(ViewResource.ViewView view) {
    return PageForm.blank().with("name", view.name()).with("first", view.first() ? "true" : null);
  }
}
