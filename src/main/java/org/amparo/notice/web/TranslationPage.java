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
import java.util.List;
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

  /** A translation with the form that records its review. */
  record Row(TranslationResource.TranslationView t, PageForm form) {}

  /** What stands on the page. */
  record Shown(List<Row> notices, List<Row> letters) {}

  @CheckedTemplate(basePath = "notice")
  static class Templates {
    static native TemplateInstance translations(Shown list, PageForm form);
  }

  private static final String NOTICE = "notice-";
  private static final String LETTERS = "letters-";

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
    return recorded(
        form.among(NOTICE + language), body -> translations.review(own(), language, body));
  }

  @POST
  @Path("/{language}/letters-review")
  @Operation(hidden = true)
  public RestResponse<String> reviewLetters(@PathParam("language") String language, PageForm form) {
    return recorded(
        form.among(LETTERS + language), body -> translations.reviewLetters(own(), language, body));
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

  /** What was typed stays beside the translation that it was typed for. */
  private TemplateInstance page(PageForm form) {
    var list = translations.list(own());
    var shown =
        new Shown(rows(NOTICE, list.translations(), form), rows(LETTERS, list.letters(), form));
    return Templates.translations(shown, form);
  }

  private static List<Row> rows(
      String kind, List<TranslationResource.TranslationView> views, PageForm sent) {
    return views.stream()
        .map(
            view -> {
              var own = PageForm.blank().among(kind + view.language());
              return new Row(view, own.place().equals(sent.place()) ? sent : own);
            })
        .toList();
  }

  private String own() {
    return current.actor().agency().value();
  }
}
