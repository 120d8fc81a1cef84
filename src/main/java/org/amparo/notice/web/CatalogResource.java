package org.amparo.notice.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import org.amparo.notice.Catalog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The bulletin's three contents, for anyone, in the languages that we have. */
@Path("/api/catalog")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalog", description = "What a victim may read before asking")
class CatalogResource {

  private static final Duration FRESH = Duration.ofHours(1);
  private static final int LONGEST_TAG = 35;

  @GET
  @Path("{catalog: crimes|benefits|qualifications}")
  @Operation(summary = "Crimes, benefits or qualifications in plain words, with their citations")
  public Response catalog(
      @PathParam("catalog") String catalog,
      @Parameter(description = "BCP 47 tag; English where we do not have it", example = "es")
          @QueryParam("lang")
          @Nullable String lang,
      @Context Request request) {
    var name = Catalog.Name.valueOf(catalog.toUpperCase(Locale.ROOT));
    return answer(Catalog.of(name), requested(lang), request);
  }

  private static Response answer(Catalog catalog, String requested, Request request) {
    String language = catalog.languageFor(requested);
    var tag = new EntityTag(catalog.fingerprint() + "-" + language);
    var unchanged = request.evaluatePreconditions(tag);
    var response =
        unchanged == null ? Response.ok(CatalogAnswer.of(catalog, language, requested)) : unchanged;
    return response
        .tag(tag)
        .cacheControl(fresh())
        .language(Locale.forLanguageTag(language))
        .build();
  }

  /** What was asked for, as far as it is a language tag at all; {@code und} is no language. */
  private static String requested(@Nullable String lang) {
    if (lang == null || lang.isBlank()) {
      return "en";
    }
    return lang.length() > LONGEST_TAG
        ? "und"
        : Locale.forLanguageTag(lang.strip().replace('_', '-')).toLanguageTag();
  }

  private static CacheControl fresh() {
    var control = new CacheControl();
    control.setMaxAge((int) FRESH.toSeconds());
    control.setPrivate(false);
    return control;
  }
}
