package org.amparo.shell;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The explanations of {@code docs/problems.md}, one for each kind of problem. */
@Singleton
class ProblemPages {

  /**
   * @param example the body of such an answer
   */
  record Page(String slug, String status, String meaning, String todo, String example) {}

  private final Map<String, Page> pages = new LinkedHashMap<>();

  ProblemPages() {
    Arrays.stream(read().split("\n## ")).skip(1).map(ProblemPages::page).forEach(this::add);
  }

  Optional<Page> of(String slug) {
    return Optional.ofNullable(pages.get(slug));
  }

  Iterable<Page> all() {
    return pages.values();
  }

  private void add(Page page) {
    pages.put(page.slug(), page);
  }

  private static Page page(String section) {
    String example =
        section.substring(section.indexOf("```json\n") + 8, section.lastIndexOf("```"));
    return new Page(
        section.substring(0, section.indexOf('\n')).strip(),
        line(section, "Status: "),
        line(section, "Meaning: "),
        line(section, "What to do: "),
        example);
  }

  private static String line(String section, String start) {
    return section
        .lines()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .map(line -> line.substring(start.length()))
        .orElseThrow(() -> new IllegalStateException("docs/problems.md lacks a line " + start));
  }

  private static String read() {
    try (InputStream text = ProblemPages.class.getResourceAsStream("/docs/problems.md")) {
      if (text == null) {
        throw new IllegalStateException("docs/problems.md is not packaged");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
