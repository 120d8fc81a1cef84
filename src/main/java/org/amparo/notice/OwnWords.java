package org.amparo.notice;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an agency says in its own words in a kind of letter: plain text, a paragraph between blank
 * lines.
 *
 * @param opening after the greeting
 * @param closing before how to reach the agency
 */
@Schema(name = "OwnWordsForm")
public record OwnWords(
    @Nullable @Size(max = 1000) String opening, @Nullable @Size(max = 1000) String closing) {

  static final OwnWords NONE = new OwnWords(null, null);

  private static final String GAP = "\n\n";

  String openingText() {
    return paragraphs(opening);
  }

  String closingText() {
    return paragraphs(closing);
  }

  /** What would be printed; nothing where nothing is said. */
  OwnWords tidy() {
    return new OwnWords(orNull(openingText()), orNull(closingText()));
  }

  Stream<String> texts() {
    return Stream.of(openingText(), closingText()).filter(text -> !text.isEmpty());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /**
   * Nothing that a reader of the letter's text would take for a heading or an item of the standard
   * text: each paragraph is one line and begins with a word.
   */
  private static String paragraphs(@Nullable String written) {
    String said = written == null ? "" : written;
    return Arrays.stream(said.split("\\R\\s*\\R", -1))
        .map(Phrases::oneLine)
        .map(paragraph -> paragraph.replaceAll("^[-\\s]+", ""))
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.joining(GAP));
  }
}
