package org.amparo.notice;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter as a page: for a browser, and for the press that makes the printed one of it. */
@Singleton
class LetterPage {

  private static final String STYLE = "/META-INF/resources/assets/letter.css";

  private static final String NOT_SENT = "This is a preview. Nothing was sent.";

  private final Engine templates;

  LetterPage(Engine templates) {
    this.templates = templates;
  }

  /**
   * @param remarks sentences to whoever looks at it that are no part of the letter
   */
  String show(List<LetterPart> parts, List<String> remarks) {
    return page(parts, remarks, null);
  }

  /** As it would go out, with what there is to know of it. */
  String preview(LetterWriter.Written written, LetterLanguage language, List<String> more) {
    var remarks = new ArrayList<>(List.of(NOT_SENT));
    if (written.unreviewed()) {
      remarks.add(LetterWriter.UNREVIEWED);
    }
    remarks.addAll(more);
    var missing = Typefaces.missing(written.text());
    if (!missing.isEmpty()) {
      remarks.add(Press.sentence(missing));
    }
    return show(LetterPart.of(written.text(), language.tag()), remarks);
  }

  String forPrint(List<LetterPart> parts) {
    return page(parts, List.of(), new RawString(style()));
  }

  private String page(List<LetterPart> parts, List<String> remarks, @Nullable RawString style) {
    return templates
        .getTemplate("notice/letter.html")
        .data("first", parts.get(0))
        .data("remarks", remarks)
        .data("style", style)
        .data("parts", parts)
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
