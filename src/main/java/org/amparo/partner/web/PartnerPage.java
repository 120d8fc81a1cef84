package org.amparo.partner.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** The partner systems of the agency: which there are, and one of them with its log. */
@Path("/partners")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.ADMINISTRATOR)
class PartnerPage {

  @CheckedTemplate(basePath = "partner")
  static class Templates {
    static native TemplateInstance partners(PartnerShown.All all, PageForm form);

    static native TemplateInstance partner(
        PartnerShown.One one, PageForm form, PageForm secret, PageForm replay, String key);
  }

  private final PartnerResource partners;
  private final PartnerShown shown;
  private final PageActs acts;

  PartnerPage(PartnerResource partners, PartnerShown shown, PageActs acts) {
    this.partners = partners;
    this.shown = shown;
    this.acts = acts;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> list() {
    return Pages.ok(Templates.partners(shown.all(), PageForm.blank()));
  }

  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public RestResponse<String> one(
      @PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
    return Pages.ok(page(shown.one(id, cursor), null, null, null, ""));
  }

  @POST
  @Operation(hidden = true)
  public RestResponse<String> add(PageForm form) {
    var outcome =
        acts.perform(
            form,
            PartnerResource.PartnerForm.class,
            PartnerResource.KeyedPartner.class,
            partners::add);
    if (outcome.refused() != null) {
      return Pages.again(outcome.refused(), Templates.partners(shown.all(), outcome.refused()));
    }
    return Pages.ok(keyed(outcome.answer()));
  }

  @POST
  @Path("/{id}/terms")
  @Operation(hidden = true)
  public RestResponse<String> change(@PathParam("id") UUID id, PageForm form) {
    var refused =
        acts.perform(
                form,
                PartnerResource.PartnerTermsForm.class,
                PartnerView.class,
                body -> partners.change(id, body))
            .refused();
    return refused == null
        ? done(id)
        : Pages.again(refused, page(shown.one(id, null), refused, null, null, ""));
  }

  @POST
  @Path("/{id}/secret")
  @Operation(hidden = true)
  public RestResponse<String> rotate(@PathParam("id") UUID id, PageForm form) {
    var outcome =
        acts.perform(
            form,
            PartnerResource.PartnerSecretForm.class,
            PartnerResource.KeyedPartner.class,
            body -> partners.rotate(id, body));
    if (outcome.refused() != null) {
      return Pages.again(
          outcome.refused(), page(shown.one(id, null), null, outcome.refused(), null, ""));
    }
    return Pages.ok(keyed(outcome.answer()));
  }

  @POST
  @Path("/{id}/pause")
  @Operation(hidden = true)
  public RestResponse<String> pause(@PathParam("id") UUID id, PageForm form) {
    partners.pause(id);
    return done(id);
  }

  @POST
  @Path("/{id}/resumption")
  @Operation(hidden = true)
  public RestResponse<String> resume(@PathParam("id") UUID id, PageForm form) {
    partners.resume(id);
    return done(id);
  }

  @POST
  @Path("/{id}/end")
  @Operation(hidden = true)
  public RestResponse<String> end(@PathParam("id") UUID id, PageForm form) {
    partners.end(id);
    return done(id);
  }

  private static RestResponse<String> done(UUID id) {
    return Pages.seeOther("/partners/" + id);
  }

  /** The secret is shown this once; nothing can ask for it again. */
  private TemplateInstance keyed(PartnerResource.KeyedPartner keyed) {
    return page(shown.one(keyed.partner().id(), null), null, null, null, keyed.secret());
  }

  static TemplateInstance page(
      PartnerShown.One one,
      @Nullable PageForm terms,
      @Nullable PageForm secret,
      @Nullable PageForm replay,
      String key) {
    return Templates.partner(
        one,
        terms == null ? one.terms() : terms,
        secret == null ? PageForm.blank().with("formerHours", 24) : secret,
        replay == null ? PageForm.blank() : replay,
        key);
  }

  static List<PageForm.Choice> hours() {
    return PageForm.blank()
        .options(
            "24=For a day, while the other end changes over;168=For a week;0=Not at all: somebody"
                + " has seen it");
  }
}
