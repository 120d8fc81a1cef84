package org.amparo.notice;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter as a page: for a browser, and for the press that makes the printed one of it. */
@Singleton
class LetterPage {

  private static final String STYLE = "/META-INF/resources/assets/letter.css";

  private final Engine templates;

  LetterPage(Engine templates) {
    this.templates = templates;
  }

  /**
   * @param remarks sentences to whoever looks at it that are no part of the letter
   */
  String show(LetterSheet sheet, String language, List<String> remarks) {
    return page(sheet, language, remarks, null);
  }

  String forPrint(LetterSheet sheet, String language) {
    return page(sheet, language, List.of(), new RawString(style()));
  }

  private String page(
      LetterSheet sheet, String language, List<String> remarks, @Nullable RawString style) {
    return templates
        .getTemplate("notice/letter.html")
        .data("language", language)
        .data("remarks", remarks)
        .data("style", style)
        .data("sheet", sheet)
        .render();
  }

  /** The same styles that the browser gets. */
  private static String style() {
    try (InputStream in = LetterPage.class.getResourceAsStream(STYLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the style of letters cannot be read", e);
    }
  }
}
