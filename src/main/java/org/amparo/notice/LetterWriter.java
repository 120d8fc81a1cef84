package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import org.amparo.kernel.AgencyId;

/**
 * Writes an agency's letters: the standard text with what the agency says in its own words around
 * it. Behind a translation that nobody has reviewed the English text follows, since a wrong word in
 * a denial can cost an appeal.
 */
@ApplicationScoped
class LetterWriter {

  static final String UNREVIEWED =
      "Nobody has reviewed this translation yet. The English text follows behind it.";

  /**
   * @param unreviewed whether it is a translation that nobody had read
   */
  record Written(String text, boolean unreviewed) {

    @Override
    public String toString() {
      return "Written";
    }
  }

  private final LetterText text;
  private final LetterWordings wordings;
  private final TranslationReviews reviews;

  LetterWriter(LetterText text, LetterWordings wordings, TranslationReviews reviews) {
    this.text = text;
    this.wordings = wordings;
    this.reviews = reviews;
  }

  /**
   * @param facts what the letter tells, in a language
   */
  Written write(
      AgencyId agency,
      LetterKind kind,
      LetterLanguage language,
      Function<LetterLanguage, Map<String, Object>> facts) {
    return write(agency, kind, language, facts, l -> wordings.said(agency, kind, l));
  }

  /** With these words of the agency's own, whether they are kept or only proposed. */
  Written write(
      AgencyId agency,
      LetterKind kind,
      LetterLanguage language,
      Function<LetterLanguage, Map<String, Object>> facts,
      Function<LetterLanguage, OwnWords> own) {
    boolean unreviewed = !reviews.isReviewed(agency, Translated.letters(language));
    Function<LetterLanguage, String> in =
        l -> part(kind, l, facts.apply(l), own.apply(l), unreviewed);
    String first = in.apply(language);
    return new Written(
        unreviewed ? LetterPart.behind(first, in.apply(LetterLanguage.ENGLISH)) : first,
        unreviewed);
  }

  private String part(
      LetterKind kind,
      LetterLanguage language,
      Map<String, Object> facts,
      OwnWords own,
      boolean unreviewed) {
    facts.put("opening", own.openingText());
    facts.put("closing", own.closingText());
    facts.put("unreviewed", unreviewed);
    return text.write(kind, language, facts);
  }
}
