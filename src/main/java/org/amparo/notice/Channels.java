package org.amparo.notice;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * The way by which something was asked, in the reader's language. It is recorded as free text, so
 * what is none of the usual ways stays in the words of whoever wrote it.
 */
final class Channels {

  /**
   * @param written the way that a recorded word means
   * @param told how each language calls a way
   */
  record Ways(Map<String, String> written, Map<String, Map<String, String>> told) {}

  static final Ways WAYS = read();

  private Channels() {}

  static String of(String written, LetterLanguage language) {
    String said = worded(Phrases.phrase(written));
    String way = WAYS.written().getOrDefault(plain(said), "");
    return WAYS.told().getOrDefault(language.tag(), Map.of()).getOrDefault(way, said);
  }

  /** {@code VIDEO_CALL} is a program's word: a reader gets a person's. */
  private static String worded(String said) {
    return said.matches("[A-Z]+(_[A-Z]+)+")
        ? said.toLowerCase(Locale.ROOT).replace('_', ' ')
        : said;
  }

  /** {@code By tele-phone} and {@code the phone} are the same way. */
  private static String plain(String said) {
    String words = said.toLowerCase(Locale.ROOT).replace("-", "").replaceAll("\\s+", " ");
    return words
        .replaceAll("^(by|through|via|over|per) ", "")
        .replaceAll("^(the|a|an) ", "")
        .strip();
  }

  private static Ways read() {
    try (var file = Channels.class.getResourceAsStream("/catalog/channels.yaml")) {
      return new YAMLMapper().readValue(file, Ways.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the ways of asking cannot be read", e);
    }
  }
}
