package org.amparo.notice;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a letter out of its template. What people wrote is put in as it is, never read as a
 * template.
 */
@Singleton
class LetterText {

  private final Engine templates;

  LetterText(Engine templates) {
    this.templates = templates;
  }

  String write(LetterKind kind, LetterLanguage language, Map<String, Object> facts) {
    String name = kind.template(language);
    var template =
        Objects.requireNonNull(templates.getTemplate(name), () -> "there is no template " + name);
    var letter = template.instance();
    facts.forEach(letter::data);
    return PlainPage.of(letter.render());
  }
}
