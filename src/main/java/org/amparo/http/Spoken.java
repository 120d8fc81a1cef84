package org.amparo.http;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.util.Locale;
import org.amparo.kernel.CertificationKind;

/** How templates put days and what the rooms say into the reader's language. */
@TemplateExtension
final class Spoken {

  private Spoken() {}

  /** A day with its month as a word. */
  static String inWords(LocalDate day) {
    return Reader.language().day(day);
  }

  /** What the agency signs. */
  static String inWords(CertificationKind kind) {
    return Sentences.spoken(kind.paper());
  }

  /** A code as words: {@code CONTACT_VICTIM} is "Contact victim". */
  static String asWords(Enum<?> code) {
    String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Sentences.spoken(Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }

  /** A sentence that a room said in English. */
  static String spoken(String english) {
    return Sentences.spoken(english);
  }
}
