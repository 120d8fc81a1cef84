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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.amparo.http.Act;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.identity.Role;
import org.amparo.kernel.Refused;
import org.amparo.notice.LetterWordBook;
import org.amparo.notice.Notice;
import org.amparo.notice.Translated;
import org.amparo.notice.TranslationReview;
import org.amparo.notice.TranslationReviews;
import org.amparo.referral.NoticeLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The translations of the victim notice and the letters, and who has read them for the agency. */
@Path("/api/agencies/{id}/translations")
@RequestScoped
@Tag(name = "Agency")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class TranslationResource {

  /** One language. The original is reviewed without a reviewer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TranslationView(
      String language,
      String version,
      boolean reviewed,
      @Nullable String reviewer,
      @Nullable LocalDate reviewedOn) {}

  record TranslationList(List<TranslationView> translations, List<TranslationView> letters) {}

  /** Who read which text against its original, and on which day. */
  record TranslationReviewForm(
      @NotBlank @Size(max = 40) String version,
      @NotBlank @Size(max = 200) String reviewer,
      @NotNull LocalDate reviewedOn) {}

  private final TranslationReviews reviews;
  private final LetterWordBook letters;
  private final CurrentActor current;

  TranslationResource(TranslationReviews reviews, LetterWordBook letters, CurrentActor current) {
    this.reviews = reviews;
    this.letters = letters;
    this.current = current;
  }

  @GET
  @Transactional
  @Operation(
      summary =
          "The languages of the victim notice and of the letters, and which somebody has reviewed")
  public TranslationList list(@PathParam("id") String id) {
    var agency = own(id);
    return new TranslationList(
        Arrays.stream(NoticeLanguage.values())
            .flatMap(language -> Notice.in(language.tag()).stream())
            .map(notice -> view(agency, notice.translated()))
            .toList(),
        letters.languages().stream().map(text -> view(agency, text)).toList());
  }

  @POST
  @Path("/{language}/review")
  @Act
  @Operation(
      summary = "Record who reviewed a translation, and when",
      description = "It is a review of this version: a changed text counts as unreviewed again.")
  public RestResponse<TranslationView> review(
      @PathParam("id") String id,
      @PathParam("language") String language,
      @NotNull @Valid TranslationReviewForm form) {
    var admin = own(id);
    return record(admin, Notice.in(language).orElseThrow(Refused::notFound).translated(), form);
  }

  @POST
  @Path("/{language}/letters-review")
  @Act
  @Operation(
      summary = "Record who reviewed the letters in a language, and when",
      description =
          "It is a review of this version of all of them: a changed word, and the English text"
              + " goes behind each letter again.")
  public RestResponse<TranslationView> reviewLetters(
      @PathParam("id") String id,
      @PathParam("language") String language,
      @NotNull @Valid TranslationReviewForm form) {
    return record(own(id), letters.in(language), form);
  }

  private RestResponse<TranslationView> record(
      Actor admin, Translated text, TranslationReviewForm form) {
    reviews.record(admin, text, form.version(), form.reviewer(), form.reviewedOn());
    return RestResponse.ok(view(admin, text));
  }

  private TranslationView view(Actor admin, Translated text) {
    var review = reviews.of(admin.agency(), text);
    return new TranslationView(
        text.language(),
        text.version(),
        text.original() || review.isPresent(),
        review.map(TranslationReview::reviewer).orElse(null),
        review.map(TranslationReview::reviewedOn).orElse(null));
  }

  private Actor own(String id) {
    var actor = current.actor();
    if (!actor.agency().value().equals(id)) {
      throw Refused.notFound();
    }
    return actor;
  }
}
