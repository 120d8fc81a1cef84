package org.amparo.workflow.embedded;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;

/** Whether a text is what ISO 8601 says it is. */
final class Iso {

  private Iso() {}

  static boolean isDuration(String text) {
    return parses(() -> Period.parse(text)) || parses(() -> Duration.parse(text));
  }

  static boolean isInstant(String text) {
    return parses(() -> OffsetDateTime.parse(text));
  }

  private static boolean parses(Runnable attempt) {
    try {
      attempt.run();
      return true;
    } catch (DateTimeException no) {
      return false;
    }
  }
}
