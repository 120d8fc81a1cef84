package org.amparo.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the rooms say in English, in the reader's language: the sentences of problems and rules, and
 * codes as words. The API's contract has them in English, so the English sentence is the key, as in
 * gettext; {@code {}} stands for what is put in.
 */
public final class Sentences {

  private record Changing(Pattern english, String translated) {}

  private record Book(Map<String, String> fixed, List<Changing> changing) {}

  private static final String GAP = "{}";
  private static final Map<Language, Book> BOOKS = read();

  private Sentences() {}

  /** In the language of this request's page; as it is where nobody has translated it. */
  public static String spoken(@Nullable String english) {
    return in(Reader.language(), english);
  }

  static String in(Language language, @Nullable String english) {
    if (english == null) {
      return "";
    }
    Book book = BOOKS.get(language);
    if (book == null) {
      return english;
    }
    String fixed = book.fixed().get(english);
    if (fixed != null) {
      return fixed;
    }
    // a rule of a checklist is the law's sentence without its full stop
    String whole = book.fixed().get(english + ".");
    return whole != null ? whole.substring(0, whole.length() - 1) : changing(book, english);
  }

  private static String changing(Book book, String english) {
    for (Changing sentence : book.changing()) {
      Matcher said = sentence.english().matcher(english);
      if (said.matches()) {
        return filled(book, sentence.translated(), said);
      }
    }
    return english;
  }

  /** What was put in may be a sentence of its own, as a rule is in what says that it is not met. */
  private static String filled(Book book, String translated, Matcher said) {
    var filled = new StringBuilder();
    int from = 0;
    for (int i = 1; i <= said.groupCount(); i++) {
      int gap = translated.indexOf(GAP, from);
      filled
          .append(translated, from, gap)
          .append(book.fixed().getOrDefault(said.group(i), said.group(i)));
      from = gap + GAP.length();
    }
    return filled.append(translated.substring(from)).toString();
  }

  static Map<String, String> all(Language language) {
    String resource = "/sentences/%s.yaml".formatted(language.tag());
    try (var file = Sentences.class.getResourceAsStream(resource)) {
      return new YAMLMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  private static Map<Language, Book> read() {
    var books = new EnumMap<Language, Book>(Language.class);
    for (Language language : Language.values()) {
      if (language != Language.ENGLISH) {
        books.put(language, book(all(language)));
      }
    }
    return books;
  }

  private static Book book(Map<String, String> all) {
    var changing = new ArrayList<Changing>();
    all.forEach(
        (english, translated) -> {
          if (english.contains(GAP)) {
            String pattern = Pattern.quote(english).replace(GAP, "\\E(.+)\\Q");
            changing.add(new Changing(Pattern.compile(pattern, Pattern.DOTALL), translated));
          }
        });
    return new Book(Map.copyOf(all), changing);
  }
}
