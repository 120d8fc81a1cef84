package org.amparo.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One task on a claim sheet.
 *
 * @param role whose work it is, which is the class of employee that a claim asks for
 * @param day on which it was done, in the agency's time zone
 * @param minutesMeasured from its claim to its end; time with several tasks in hand is shared out
 * @param minutesClaimed what is claimed; none for a task that lay in hand too long to count unless
 *     a supervisor says what it took
 * @param why why a supervisor said so; null if the measured time counts
 * @param toCorrect whether it counts for nothing until a supervisor says what it took
 */
public record ClaimEntry(
    UUID task,
    String caseNumber,
    String step,
    String role,
    UserId by,
    LocalDate day,
    Instant claimed,
    Instant done,
    long minutesMeasured,
    long minutesClaimed,
    @Nullable Why why,
    boolean toCorrect) {

  /**
   * Why the measured time is not what a task took. Codes, so that nothing about a person gets in.
   */
  public enum Why {
    /** It lay in hand overnight or while other work was done. */
    OTHER_WORK_BETWEEN("It lay in hand while other work was done"),
    /** Part of it was done before the claim, or away from the screen. */
    WORK_BEFORE_THE_CLAIM("Part of it was done before the claim"),
    /** Somebody else worked on it too. */
    SEVERAL_PEOPLE("Several people worked on it"),
    /** What was said before was wrong. */
    WRONG_CORRECTION("An earlier correction was wrong");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
