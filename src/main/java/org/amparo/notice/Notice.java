package org.amparo.notice;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.referral.NoticeLanguage;

/**
 * The notice to victims in one language: what it says, and which text that is.
 *
 * @param version changes with every word
 */
public record Notice(
    String language,
    Headings headings,
    List<Catalog.Words> crimes,
    List<Catalog.Words> benefits,
    List<Catalog.Words> needs,
    String version) {

  /** What stands around the catalogs. */
  public record Headings(
      boolean original,
      String title,
      String intro,
      String notUs,
      String lawyer,
      String noPromise,
      String crimes,
      String benefits,
      String needs,
      String print,
      String ask,
      String call,
      String hotline,
      String follow,
      String unreviewed) {}

  private static final Map<String, Notice> ALL = read();

  public static Optional<Notice> in(String language) {
    return Optional.ofNullable(ALL.get(language));
  }

  static Notice in(NoticeLanguage language) {
    return in(language.tag()).orElseThrow();
  }

  public Translated translated() {
    return new Translated(Translated.Subject.NOTICE, language, version, headings.original());
  }

  private static Map<String, Notice> read() {
    try (var file = Notice.class.getResourceAsStream("/catalog/notice-words.yaml")) {
      var words = new YAMLMapper().readValue(file, new TypeReference<Map<String, Headings>>() {});
      return Arrays.stream(NoticeLanguage.values())
          .map(language -> of(language.tag(), words))
          .collect(Collectors.toUnmodifiableMap(Notice::language, notice -> notice));
    } catch (IOException e) {
      throw new UncheckedIOException("the notice's words cannot be read", e);
    }
  }

  private static Notice of(String language, Map<String, Headings> headings) {
    var around = Optional.ofNullable(headings.get(language)).orElseThrow();
    var crimes = words(Catalog.Name.CRIMES, language);
    var benefits = words(Catalog.Name.BENEFITS, language);
    var needs = words(Catalog.Name.QUALIFICATIONS, language);
    String day = Catalog.of(Catalog.Name.CRIMES).version();
    String version = day + "-" + fingerprint(List.of(around, crimes, benefits, needs));
    return new Notice(language, around, crimes, benefits, needs, version);
  }

  private static List<Catalog.Words> words(Catalog.Name name, String language) {
    var catalog = Catalog.of(name);
    var texts = catalog.in(language).texts();
    return catalog.entries().stream().map(entry -> texts.get(entry.code())).toList();
  }

  /** Of the words alone: every record's text names all that it holds. */
  private static String fingerprint(List<Object> words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(words.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
