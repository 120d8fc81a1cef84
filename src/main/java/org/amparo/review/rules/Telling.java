package org.amparo.review.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether words tell anything. How many are the least is a measure of ours: a mark or a name does
 * not explain a decision to the person whom it is about.
 */
final class Telling {

  /** "We asked twice." */
  private static final int SENTENCE = 3;

  private Telling() {}

  static boolean isSentence(@Nullable String text) {
    return words(text) >= SENTENCE;
  }

  /** A script without blanks between its words has one in each character, near enough. */
  static int words(@Nullable String text) {
    return (int)
        Optional.ofNullable(text).stream()
            .map(story -> story.replaceAll("(\\p{IsHan})", " $1 "))
            .flatMap(story -> Stream.of(story.strip().split("\\s+")))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .count();
  }
}
