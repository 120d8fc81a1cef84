package org.amparo.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.amparo.kernel.Language;

/** Who reads the texts of a message bundle, and thereby the languages that they stand in. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audience {

  Of value();

  /** Readers who are promised the same languages. */
  enum Of {
    /** The public, victims and those who help them: the languages of the notice. */
    EVERYBODY(List.of(Language.values())),
    /** Those who work for an agency. */
    STAFF(List.of(Language.ENGLISH, Language.SPANISH));

    private final List<Language> languages;

    Of(List<Language> languages) {
      this.languages = languages;
    }

    public List<Language> languages() {
      return languages;
    }
  }
}
