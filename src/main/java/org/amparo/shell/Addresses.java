package org.amparo.shell;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at a request's address before anything decodes it. */
final class Addresses {

  /** Control characters, and the direction overrides U+202A-202E and U+2066-2069 in UTF-8. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "%[01][0-9a-f]|%7f|%c2%[89][0-9a-f]|%e2%80%a[a-e]|%e2%81%a[6-9]",
          Pattern.CASE_INSENSITIVE);

  /**
   * Ways to write an address that lead to where another one leads: empty and dotted segments,
   * parameters of a segment, back slashes, and letters, digits, dots or slashes in percent signs.
   */
  private static final Pattern ANOTHER_SPELLING =
      Pattern.compile(
          "//|;|\\\\|/\\.{1,2}(/|$)|%(2[def]|3[0-9b]|4[1-9a-f]|5[0-9acf]|6[1-9a-f]|7[0-9a])",
          Pattern.CASE_INSENSITIVE);

  private Addresses() {}

  static boolean canBeRead(String uri) {
    return !HIDDEN.matcher(uri).find();
  }

  /**
   * Whether the path has its one spelling. What guards a path (the cookie of a session, headers of
   * an answer, what is counted) reads it as it was sent, and the router as it is meant: so nothing
   * else may be sent.
   */
  static boolean isPlain(@Nullable String path) {
    return path != null && !ANOTHER_SPELLING.matcher(path).find();
  }
}
