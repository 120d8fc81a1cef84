package org.amparo.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A text that stands in several languages, in one of them.
 *
 * @param version changes with every word
 * @param original whether the others are translated from it
 */
public record Translated(Subject subject, String language, String version, boolean original) {

  /** What is read as a whole by whoever reviews it. */
  public enum Subject {
    NOTICE,
    /** Every kind of letter to a victim or a helper, and the words that they share. */
    LETTERS
  }

  private static final String TEMPLATE = "/templates/notice/%s_%s.txt";

  private static final Map<LetterLanguage, Translated> LETTERS = read();

  static Translated letters(LetterLanguage language) {
    return Objects.requireNonNull(LETTERS.get(language));
  }

  private static Map<LetterLanguage, Translated> read() {
    var all = new EnumMap<LetterLanguage, Translated>(LetterLanguage.class);
    for (var language : LetterLanguage.values()) {
      String tag = language.tag();
      all.put(
          language, new Translated(Subject.LETTERS, tag, version(language), language.isOriginal()));
    }
    return all;
  }

  private static String version(LetterLanguage language) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      templates().forEach(name -> hash.update(words(TEMPLATE.formatted(name, language.tag()))));
      hash.update(utf8(String.valueOf(Channels.WAYS.told().get(language.tag()))));
      Notice.in(language.tag()).ifPresent(notice -> hash.update(utf8(notice.version())));
      return HexFormat.of().formatHex(hash.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }

  private static Stream<String> templates() {
    return Stream.concat(
        Stream.of("frame", "reason", "review", "written", "mail"),
        Arrays.stream(LetterKind.values()).filter(LetterKind::isTranslated).map(LetterKind::slug));
  }

  private static byte[] words(String template) {
    try (InputStream in = Translated.class.getResourceAsStream(template)) {
      return Objects.requireNonNull(in, template).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(template + " cannot be read", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
