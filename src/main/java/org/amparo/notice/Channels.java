package org.amparo.notice;

import java.util.Locale;
import java.util.Map;

/**
 * The way by which something was asked, in the reader's language. It is recorded as free text, so
 * what is none of the usual ways stays in the words of whoever wrote it.
 */
final class Channels {

  private static final Map<String, String> SPANISH =
      Map.ofEntries(
          Map.entry("phone", "por teléfono"),
          Map.entry("telephone", "por teléfono"),
          Map.entry("call", "por teléfono"),
          Map.entry("mail", "por correo"),
          Map.entry("letter", "por carta"),
          Map.entry("email", "por correo electrónico"),
          Map.entry("text", "por mensaje de texto"),
          Map.entry("text message", "por mensaje de texto"),
          Map.entry("sms", "por mensaje de texto"),
          Map.entry("in person", "en persona"),
          Map.entry("visit", "en persona"),
          Map.entry("advocate", "a través de quien le ayuda"),
          Map.entry("attorney", "a través de quien le ayuda"));

  private Channels() {}

  static String of(String written, LetterLanguage language) {
    String said = Phrases.phrase(written);
    return language == LetterLanguage.SPANISH ? SPANISH.getOrDefault(plain(said), said) : said;
  }

  /** {@code By tele-phone} and {@code the phone} are the same way. */
  private static String plain(String said) {
    String words = said.toLowerCase(Locale.ROOT).replace("-", "").replaceAll("\\s+", " ");
    return words
        .replaceAll("^(by|through|via|over|per) ", "")
        .replaceAll("^(the|a|an) ", "")
        .strip();
  }
}
