package org.amparo.notice.web;

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
import java.util.function.Function;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Who has read which translation of the notice and the letters. */
@Path("/agency/translations")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.ADMINISTRATOR)
class TranslationPage {

  @CheckedTemplate(basePath = "notice")
  static class Templates {
    static native TemplateInstance translations(
        TranslationResource.TranslationList list, PageForm form);
  }

  private final TranslationResource translations;
  private final PageActs acts;
  private final CurrentActor current;

  TranslationPage(TranslationResource translations, PageActs acts, CurrentActor current) {
    this.translations = translations;
    this.acts = acts;
    this.current = current;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(page(PageForm.blank()));
  }

  @POST
  @Path("/{language}/review")
  @Operation(hidden = true)
  public RestResponse<String> review(@PathParam("language") String language, PageForm form) {
    return recorded(form, body -> translations.review(own(), language, body));
  }

  @POST
  @Path("/{language}/letters-review")
  @Operation(hidden = true)
  public RestResponse<String> reviewLetters(@PathParam("language") String language, PageForm form) {
    return recorded(form, body -> translations.reviewLetters(own(), language, body));
  }

  private RestResponse<String> recorded(
      PageForm form,
      Function<
              TranslationResource.TranslationReviewForm,
              RestResponse<TranslationResource.TranslationView>>
          act) {
    var refused =
        acts.perform(
                form,
                TranslationResource.TranslationReviewForm.class,
                TranslationResource.TranslationView.class,
                act)
            .refused();
    return refused == null
        ? Pages.seeOther("/agency/translations")
        : Pages.again(refused, page(refused));
  }

  private TemplateInstance page(PageForm form) {
    return Templates.translations(translations.list(own()), form);
  }

  private String own() {
    return current.actor().agency().value();
  }
}
