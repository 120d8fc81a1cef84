package org.amparo.agency.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.amparo.agency.Letterhead;
import org.amparo.http.FormBodies;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What each draft of Supplement B begins with. */
@Path("/agency/entries")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.ADMINISTRATOR)
class EntryPage {

  @CheckedTemplate(basePath = "agency")
  static class Templates {
    static native TemplateInstance entries(
        EntryResource.EntryView entries, PageForm letterhead, PageForm official);
  }

  private final EntryResource entries;
  private final PageActs acts;
  private final FormBodies bodies;
  private final CurrentActor current;

  EntryPage(EntryResource entries, PageActs acts, FormBodies bodies, CurrentActor current) {
    this.entries = entries;
    this.acts = acts;
    this.bodies = bodies;
    this.current = current;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(page(null, PageForm.blank()));
  }

  @POST
  @Path("/letterhead")
  @Operation(hidden = true)
  public RestResponse<String> settle(PageForm form) {
    var refused =
        acts.perform(
                form,
                Letterhead.class,
                EntryResource.EntryView.class,
                body -> RestResponse.ok(entries.settle(own(), body)))
            .refused();
    return refused == null
        ? Pages.seeOther("/agency/entries")
        : Pages.again(refused, page(refused, PageForm.blank()));
  }

  @POST
  @Path("/officials")
  @Operation(hidden = true)
  public RestResponse<String> name(PageForm form) {
    var refused =
        acts.perform(
                form,
                EntryResource.OfficialNameForm.class,
                EntryResource.EntryView.class,
                body -> RestResponse.ok(entries.name(own(), body)))
            .refused();
    return refused == null
        ? Pages.seeOther("/agency/entries")
        : Pages.again(refused, page(null, refused));
  }

  private TemplateInstance page(@Nullable PageForm sent, PageForm official) {
    var view = entries.entries(own());
    var kept = view.letterhead() == null ? PageForm.blank() : bodies.fill(view.letterhead());
    return Templates.entries(view, sent == null ? kept : sent, official);
  }

  private String own() {
    return current.actor().agency().value();
  }
}
