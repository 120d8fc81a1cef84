package org.amparo.review.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the words that lean on a forbidden reason: a list for each reason, kept as data. */
final class ForbiddenWords {

  private static final String FILE = "/review/forbidden-words.txt";

  /** Lists that others name in braces, before those that they name; they are no reasons. */
  private static final List<String> NAMED =
      List.of(
          "person",
          "country",
          "not",
          "bring",
          "long ago",
          "traer",
          "papeles",
          "документы",
          "papers",
          "paper",
          "end");

  /** What asks for nothing, since it says so. */
  private static final String NEEDLESS = "needless";

  private static final String SOURCE = "source: ";
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final String WHOLE_WORDS = "(?<![\\p{L}\\p{N}])(%s)(?![\\p{L}\\p{N}])";

  private ForbiddenWords() {}

  /**
   * Words to look for.
   *
   * @param source why no denial or letter may lean on them
   */
  record Words(String pattern, String source) {}

  static Map<String, Pattern> read() {
    var lists = lists();
    var reasons = new LinkedHashMap<String, Pattern>();
    lists.forEach(
        (code, words) -> {
          if (!NAMED.contains(code) && !code.equals(NEEDLESS)) {
            reasons.put(code, pattern(words, lists));
          }
        });
    return reasons;
  }

  static Pattern needless() {
    var lists = lists();
    return pattern(lists.getOrDefault(NEEDLESS, List.of()), lists);
  }

  /** Every list of the file, each pattern with its source. */
  static Map<String, List<Words>> lists() {
    var lists = new LinkedHashMap<String, List<Words>>();
    String list = "";
    String source = "";
    for (String line : lines()) {
      if (line.startsWith("[")) {
        list = line.substring(1, line.length() - 1);
        source = "";
      } else if (line.startsWith(SOURCE)) {
        source = line.substring(SOURCE.length());
      } else {
        lists.computeIfAbsent(list, ignored -> new ArrayList<>()).add(new Words(line, source));
      }
    }
    return lists;
  }

  private static Pattern pattern(List<Words> words, Map<String, List<Words>> lists) {
    var unspaced = words.stream().map(Words::pattern).filter(p -> HAN.matcher(p).find()).toList();
    var spaced = new ArrayList<>(words.stream().map(Words::pattern).toList());
    spaced.removeAll(unspaced);
    String whole = WHOLE_WORDS.formatted(filled(String.join("|", spaced), lists));
    return Pattern.compile(
        Stream.concat(Stream.of(whole), unspaced.stream()).collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static String filled(String words, Map<String, List<Words>> lists) {
    String filled = words;
    for (String name : NAMED) {
      var named = lists.getOrDefault(name, List.of()).stream().map(Words::pattern);
      filled = filled.replace("{" + name + "}", "(" + named.collect(Collectors.joining("|")) + ")");
    }
    return filled;
  }

  private static List<String> lines() {
    try (InputStream file = ForbiddenWords.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
