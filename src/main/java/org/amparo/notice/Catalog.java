package org.amparo.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.referral.Languages;
import org.jspecify.annotations.Nullable;

/**
 * One of the bulletin's three contents as versioned data: the crimes, what U status can give, and
 * what a person needs for it. It explains; what USCIS decides is never told as the decision of the
 * police.
 */
public record Catalog(
    String version, List<Entry> entries, Map<String, Translation> languages, String fingerprint) {

  public enum Name {
    CRIMES,
    BENEFITS,
    QUALIFICATIONS
  }

  /**
   * One crime, benefit or qualification, the same in every language.
   *
   * @param confidence how sure the statement and its citation are: {@code high} or {@code medium}
   * @param inCertification whether the agency's form speaks about it; absent where that is no
   *     question
   */
  public record Entry(
      String code, List<String> citations, String confidence, @Nullable Boolean inCertification) {}

  /** All texts in one language. It counts as reviewed only with a reviewer's name and date. */
  public record Translation(
      boolean reviewed,
      @Nullable String reviewer,
      @Nullable LocalDate reviewedOn,
      List<String> notes,
      Map<String, Words> texts) {

    public Translation {
      if (reviewed && (reviewer == null || reviewedOn == null)) {
        throw new IllegalArgumentException("a reviewed translation names its reviewer and the day");
      }
    }
  }

  public record Words(String label, String plain) {}

  public static Catalog of(Name name) {
    return Catalogs.ALL.get(name);
  }

  /** The language in which it is told to somebody who asks for {@code tag}; English at last. */
  public String languageFor(@Nullable String tag) {
    return Optional.ofNullable(tag)
        .flatMap(t -> Languages.match(t, languages.keySet()))
        .orElse(Languages.FALLBACK);
  }

  public Translation in(String language) {
    return Optional.ofNullable(languages.get(language)).orElseThrow();
  }
}
