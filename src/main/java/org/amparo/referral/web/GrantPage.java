package org.amparo.referral.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.amparo.access.Organizations;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** An advocate shows the code that a client gave them, with the client's consent. */
@Path("/grants")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.ADVOCATE)
class GrantPage {

  @CheckedTemplate(basePath = "referral")
  static class Templates {
    static native TemplateInstance grant(PageForm form, List<PageForm.Choice> organizations);
  }

  private final GrantResource grants;
  private final Organizations organizations;
  private final PageActs acts;
  private final CurrentActor current;

  GrantPage(
      GrantResource grants, Organizations organizations, PageActs acts, CurrentActor current) {
    this.grants = grants;
    this.organizations = organizations;
    this.acts = acts;
    this.current = current;
  }

  @GET
  @Path("/new")
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(page(PageForm.blank()));
  }

  @POST
  @Operation(hidden = true)
  public RestResponse<String> give(PageForm form) {
    var outcome =
        acts.perform(form, GrantResource.Form.class, GrantResource.Given.class, grants::give);
    return outcome.refused() == null
        ? Pages.seeOther("/cases")
        : Pages.again(outcome.refused(), page(outcome.refused()));
  }

  /** Whoever belongs to no organization is asked nothing about one. */
  private TemplateInstance page(PageForm form) {
    var actor = current.actor();
    return Templates.grant(
        form,
        QuarkusTransaction.joiningExisting()
            .call(() -> organizations.of(actor.agency(), actor.user()))
            .stream()
            .map(o -> new PageForm.Choice(o.id().toString(), o.name()))
            .toList());
  }
}
