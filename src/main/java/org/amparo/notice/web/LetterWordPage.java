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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.http.PageActs;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.notice.LetterKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What the agency's letters say in its own words. */
@Path("/agency/letters")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Role.Name.ADMINISTRATOR)
class LetterWordPage {

  private static final String HERE = "/agency/letters";

  /** One kind of letter in each of its languages. */
  record KindRow(LetterKind kind, List<LetterWordResource.WordsView> languages) {}

  /** How the unit is reached in one language, with what is typed into its form. */
  record ContactRow(String language, LetterWordResource.ContactView now, PageForm form) {

    static ContactRow of(LetterWordResource.ContactView now) {
      return new ContactRow(
          now.language(),
          now,
          PageForm.blank().with("contact", now.contact()).with("hotline", now.hotline()));
    }

    public String wrong(String field) {
      return form.error(language + "." + field);
    }
  }

  /** What stands on the page. */
  record Shown(List<ContactRow> contacts, List<KindRow> kinds) {

    static Shown of(LetterWordResource.LetterList list) {
      var byKind =
          list.letters().stream()
              .collect(
                  Collectors.groupingBy(
                      LetterWordResource.WordsView::kind, LinkedHashMap::new, Collectors.toList()));
      var rows =
          byKind.entrySet().stream().map(e -> new KindRow(e.getKey(), e.getValue())).toList();
      return new Shown(list.contacts().stream().map(ContactRow::of).toList(), rows);
    }

    /** The same with a form that was sent and refused, in its place alone. */
    Shown with(String language, PageForm refused) {
      return new Shown(
          contacts.stream()
              .map(
                  c ->
                      c.language().equals(language)
                          ? new ContactRow(language, c.now(), refused)
                          : c)
              .toList(),
          kinds);
    }
  }

  @CheckedTemplate(basePath = "notice")
  static class Templates {
    static native TemplateInstance letters(Shown list, PageForm form);

    static native TemplateInstance words(LetterWordResource.LetterWords words, PageForm form);
  }

  private final LetterWordResource letters;
  private final PageActs acts;
  private final CurrentActor current;

  LetterWordPage(LetterWordResource letters, PageActs acts, CurrentActor current) {
    this.letters = letters;
    this.acts = acts;
    this.current = current;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> show() {
    return Pages.ok(Templates.letters(Shown.of(letters.list(own())), PageForm.blank()));
  }

  @POST
  @Path("/contacts/{language}")
  @Operation(hidden = true)
  public RestResponse<String> reach(@PathParam("language") String language, PageForm form) {
    var refused =
        acts.perform(
                form,
                LetterWordResource.LetterContactForm.class,
                LetterWordResource.LetterList.class,
                body -> RestResponse.ok(letters.reach(own(), language, body)))
            .refused();
    return refused == null ? Pages.seeOther(HERE) : again(language, refused.at(language));
  }

  @GET
  @Path("/{kind}/{language}")
  @Operation(hidden = true)
  public RestResponse<String> words(
      @PathParam("kind") LetterKind kind, @PathParam("language") String language) {
    var words = letters.words(own(), kind, language);
    var kept =
        PageForm.blank()
            .with("opening", words.now().opening())
            .with("closing", words.now().closing());
    return Pages.ok(Templates.words(words, kept));
  }

  @POST
  @Path("/{kind}/{language}")
  @Operation(hidden = true)
  public RestResponse<String> write(
      @PathParam("kind") LetterKind kind, @PathParam("language") String language, PageForm form) {
    var refused =
        acts.perform(
                form,
                LetterWordResource.LetterWordsForm.class,
                LetterWordResource.WordsView.class,
                body -> RestResponse.ok(letters.write(own(), kind, language, body)))
            .refused();
    return refused == null
        ? Pages.seeOther(HERE + "/" + kind + "/" + language)
        : again(kind, language, refused);
  }

  /** Sent by the same form, by a second button. */
  @POST
  @Path("/{kind}/{language}/preview")
  @Operation(hidden = true)
  public RestResponse<String> preview(
      @PathParam("kind") LetterKind kind, @PathParam("language") String language, PageForm form) {
    var outcome =
        acts.perform(
            form,
            LetterWordResource.LetterWordsForm.class,
            String.class,
            body -> letters.preview(own(), kind, language, body));
    var refused = outcome.refused();
    return refused == null
        ? RestResponse.ResponseBuilder.ok(outcome.answer()).type(LetterResource.HTML).build()
        : again(kind, language, refused);
  }

  private RestResponse<String> again(String language, PageForm refused) {
    var shown = Shown.of(letters.list(own())).with(language, refused);
    return Pages.again(refused, Templates.letters(shown, refused));
  }

  private RestResponse<String> again(LetterKind kind, String language, PageForm refused) {
    return Pages.again(refused, Templates.words(letters.words(own(), kind, language), refused));
  }

  private String own() {
    return current.actor().agency().value();
  }
}
