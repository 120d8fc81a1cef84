package org.amparo.certification;

import java.time.LocalDate;
import org.amparo.kernel.Checklist;

/** Whether the days that people give can be true. */
final class Days {

  private Days() {}

  static Checklist notInFuture(LocalDate on, LocalDate today) {
    return Checklist.builder()
        .rule("It happened on or before today", "Agency policy", !on.isAfter(today), "Correct on.")
        .build();
  }

  static Checklist notBefore(LocalDate on, LocalDate first, String sentence, String citation) {
    return Checklist.builder().rule(sentence, citation, !on.isBefore(first), "Correct on.").build();
  }
}
