package org.amparo.shell;

import java.util.regex.Pattern;

/** Looks at a request's address before anything decodes it. */
final class Addresses {

  /** Control characters, and the direction overrides U+202A-202E and U+2066-2069 in UTF-8. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "%[01][0-9a-f]|%7f|%c2%[89][0-9a-f]|%e2%80%a[a-e]|%e2%81%a[6-9]",
          Pattern.CASE_INSENSITIVE);

  private Addresses() {}

  static boolean canBeRead(String uri) {
    return !HIDDEN.matcher(uri).find();
  }
}
