package org.amparo.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.amparo.notice.Catalog;
import org.jspecify.annotations.Nullable;

/**
 * A catalog in one language. Where {@code language} is not the one asked for, the catalog is not
 * yet told in that one.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CatalogAnswer(
    String version,
    String language,
    String requestedLanguage,
    boolean reviewed,
    @Nullable LocalDate reviewedOn,
    List<String> languages,
    List<String> notes,
    List<Line> entries) {

  /**
   * @param inCertification whether the agency's form speaks about it; USCIS still decides
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String code,
      String label,
      String plain,
      List<String> citations,
      String confidence,
      @Nullable Boolean inCertification) {}

  static CatalogAnswer of(Catalog catalog, String language, String requested) {
    var told = catalog.in(language);
    return new CatalogAnswer(
        catalog.version(),
        language,
        requested,
        told.reviewed(),
        told.reviewedOn(),
        catalog.languages().keySet().stream().sorted().toList(),
        told.notes(),
        catalog.entries().stream().map(entry -> line(entry, told)).toList());
  }

  private static Line line(Catalog.Entry entry, Catalog.Translation told) {
    var words = told.texts().get(entry.code());
    return new Line(
        entry.code(),
        words.label(),
        words.plain(),
        entry.citations(),
        entry.confidence(),
        entry.inCertification());
  }
}
