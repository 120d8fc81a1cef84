package org.amparo.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import org.amparo.http.Act;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.Refused;
import org.amparo.notice.LetterKind;
import org.amparo.notice.LetterWordBook;
import org.amparo.notice.LetterWording;
import org.amparo.notice.OwnWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an agency's letters say in its own words, around the text that all agencies share. */
@Path("/api/agencies/{id}/letters")
@RequestScoped
@Tag(name = "Agency")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class LetterWordResource {

  /**
   * @param largePrint whether the printed notice stays on one side in large print with it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContactView(
      String language,
      @Nullable String contact,
      String printed,
      @Nullable String hotline,
      boolean largePrint) {

    static ContactView of(LetterWordBook.Contact c) {
      return new ContactView(c.language(), c.contact(), c.printed(), c.hotline(), c.largePrint());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WordsView(
      LetterKind kind,
      String language,
      int version,
      @Nullable String opening,
      @Nullable String closing) {

    static WordsView of(LetterWordBook.Words w) {
      return new WordsView(w.kind(), w.language(), w.version(), w.opening(), w.closing());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VersionView(
      int version,
      @Nullable String opening,
      @Nullable String closing,
      String writtenBy,
      Instant writtenAt) {

    static VersionView of(LetterWording w) {
      var said = w.said();
      return new VersionView(
          w.version(), said.opening(), said.closing(), w.writtenBy(), w.writtenAt());
    }
  }

  record LetterList(List<ContactView> contacts, List<WordsView> letters) {}

  record LetterWords(WordsView now, List<VersionView> versions) {}

  /**
   * @param hotline who helps a victim besides, as the printed notice names it
   */
  record LetterContactForm(
      @NotBlank @Size(max = 400) String contact, @Nullable @Size(max = 120) String hotline) {}

  /**
   * @param version the version that was read before this was written; nothing before the first
   */
  record LetterWordsForm(
      @Nullable @Size(max = 1000) String opening,
      @Nullable @Size(max = 1000) String closing,
      @Nullable Integer version) {

    OwnWords said() {
      return new OwnWords(opening, closing);
    }
  }

  private final LetterWordBook book;
  private final CurrentActor current;

  LetterWordResource(LetterWordBook book, CurrentActor current) {
    this.book = book;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(summary = "How letters end in each language, and what the agency adds to each kind")
  public LetterList list(@PathParam("id") String id) {
    var admin = own(id);
    return new LetterList(
        book.contacts(admin).stream().map(ContactView::of).toList(),
        book.words(admin).stream().map(WordsView::of).toList());
  }

  @POST
  @Path("/contacts/{language}")
  @Act
  @Operation(summary = "Say in a language how the unit is reached; English stands in for the rest")
  public LetterList reach(
      @PathParam("id") String id,
      @PathParam("language") String language,
      @NotNull @Valid LetterContactForm form) {
    book.reach(own(id), language, form.contact(), form.hotline());
    return list(id);
  }

  @GET
  @Path("/{kind}/{language}")
  @Transactional
  @Operation(summary = "What the agency adds to a kind of letter, and what it added before")
  public LetterWords words(
      @PathParam("id") String id,
      @PathParam("kind") LetterKind kind,
      @PathParam("language") String language) {
    var admin = own(id);
    return new LetterWords(
        WordsView.of(book.words(admin, kind, language)),
        book.versions(admin, kind, language).stream().map(VersionView::of).toList());
  }

  @POST
  @Path("/{kind}/{language}")
  @Act
  @Operation(
      summary = "Write what the agency adds to a kind of letter",
      description = "Letters that are drawn up from now on say it; those that were sent stay.")
  public WordsView write(
      @PathParam("id") String id,
      @PathParam("kind") LetterKind kind,
      @PathParam("language") String language,
      @NotNull @Valid LetterWordsForm form) {
    return WordsView.of(book.write(own(id), kind, language, form.said(), form.version()));
  }

  @POST
  @Path("/{kind}/{language}/preview")
  @Produces(LetterResource.HTML)
  @Transactional
  @Operation(summary = "The letter with these words, about nobody; nothing is kept")
  public RestResponse<String> preview(
      @PathParam("id") String id,
      @PathParam("kind") LetterKind kind,
      @PathParam("language") String language,
      @NotNull @Valid LetterWordsForm form) {
    return RestResponse.ResponseBuilder.ok(book.preview(own(id), kind, language, form.said()))
        .type(LetterResource.HTML)
        .build();
  }

  private Actor own(String id) {
    var actor = current.actor();
    if (!actor.agency().value().equals(id)) {
      throw Refused.notFound();
    }
    return actor;
  }
}
