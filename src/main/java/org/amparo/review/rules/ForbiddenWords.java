package org.amparo.review.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the words that lean on a forbidden reason: a list for each reason, kept as data. */
final class ForbiddenWords {

  private static final String FILE = "/review/forbidden-words.txt";

  /** Lists that others name in braces; they are no reasons. */
  private static final List<String> NAMED = List.of("person", "country", "not");

  private ForbiddenWords() {}

  static Map<String, Pattern> read() {
    var lists = lists();
    var reasons = new LinkedHashMap<String, Pattern>();
    lists.forEach(
        (code, words) -> {
          if (!NAMED.contains(code)) {
            reasons.put(code, wholeWords(filled(words, lists)));
          }
        });
    return reasons;
  }

  private static Map<String, String> lists() {
    var lists = new LinkedHashMap<String, String>();
    String list = "";
    for (String line : lines()) {
      if (line.startsWith("[")) {
        list = line.substring(1, line.length() - 1);
      } else {
        lists.merge(list, line, (words, more) -> words + "|" + more);
      }
    }
    return lists;
  }

  private static String filled(String words, Map<String, String> lists) {
    String filled = words;
    for (String name : NAMED) {
      filled = filled.replace("{" + name + "}", "(" + lists.get(name) + ")");
    }
    return filled;
  }

  private static Pattern wholeWords(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(" + words + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
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
