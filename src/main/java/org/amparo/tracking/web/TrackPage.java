package org.amparo.tracking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.http.PageForm;
import org.amparo.http.Pages;
import org.amparo.kernel.Language;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.tracking.Stage;
import org.amparo.tracking.Tracker;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Status by code for whoever holds it, on a phone that may not be theirs alone. The code is posted,
 * so no address and no history holds it; nothing is kept in the browser.
 */
@Path("/track")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
class TrackPage {

  private static final int LONGEST = 100;

  /** One stage on the way. */
  record Stop(String label, boolean here) {}

  /** Where the matter stands, in the reader's language. */
  record Answer(
      String sentence,
      String next,
      String since,
      @Nullable String by,
      String contact,
      List<Stop> stops) {}

  /** What stands on the page. */
  record Shown(
      String language,
      StageWords.Language words,
      List<Map.Entry<String, StageWords.Language>> languages,
      @Nullable Answer answer,
      boolean takenBack,
      boolean nothing) {}

  @CheckedTemplate(basePath = "tracking")
  static class Templates {
    static native TemplateInstance track(Shown t);
  }

  private final TrackResource tracker;

  TrackPage(TrackResource tracker) {
    this.tracker = tracker;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> ask(
      @QueryParam("lang") @Nullable String language,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String understood) {
    String shown =
        language == null
            ? Language.preferred(understood, List.of(Language.values())).tag()
            : language;
    return Pages.ok(page(shown, null, false, false));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> show(PageForm form, @Context HttpServerRequest request)
      throws InterruptedException {
    return answered(
        form,
        (code, language) ->
            page(language, answer(language, tracker.track(code, request, language)), false, false));
  }

  @POST
  @Path("/revocation")
  @PermitAll
  @Operation(hidden = true)
  public RestResponse<String> takeBack(PageForm form, @Context HttpServerRequest request)
      throws InterruptedException {
    return answered(
        form,
        (code, language) -> {
          tracker.takeBack(code, request);
          return page(language, null, true, false);
        });
  }

  /** What is asked with a code. */
  private interface Look {
    TemplateInstance of(TrackResource.Code code, String language) throws InterruptedException;
  }

  private static RestResponse<String> answered(PageForm form, Look look)
      throws InterruptedException {
    String language = form.value("_lang");
    String code = form.value("code");
    try {
      var typed = new TrackResource.Code(code.substring(0, Math.min(LONGEST, code.length())));
      return Pages.ok(look.of(typed, language));
    } catch (Refused refused) {
      if (refused.problem() != Problem.NOT_FOUND) {
        throw refused;
      }
      return Pages.withStatus(refused.problem().status(), page(language, null, false, true));
    }
  }

  private static TemplateInstance page(
      String asked, @Nullable Answer answer, boolean takenBack, boolean nothing) {
    var languages = StageWords.languages();
    String language =
        languages.stream().anyMatch(known -> known.getKey().equals(asked)) ? asked : "en";
    return Templates.track(
        new Shown(language, StageWords.in(language), languages, answer, takenBack, nothing));
  }

  private static Answer answer(String language, Tracker.Standing standing) {
    var words = StageWords.in(language);
    var told = words.stages().get(standing.stage());
    var stops =
        List.of(Stage.values()).stream()
            .map(s -> new Stop(words.stages().get(s).label(), s == standing.stage()))
            .toList();
    return new Answer(
        told.sentence(),
        told.next(standing.nextBy() != null, Boolean.TRUE.equals(standing.windowOver())),
        day(language, standing.since()),
        standing.nextBy() == null ? null : day(language, standing.nextBy()),
        standing.contact(),
        stops);
  }

  private static String day(String language, LocalDate day) {
    return Language.of(language).orElse(Language.ENGLISH).day(day);
  }
}
