package org.amparo.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Which periods can be asked for. */
final class AskedPeriod {

  /** The U visa's regulation; no request is older (72 Fed. Reg. 53014). */
  private static final LocalDate FIRST_DAY = LocalDate.of(2007, 10, 17);

  /** Calendars and databases count further, and not equally far. */
  private static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

  private AskedPeriod() {}

  /**
   * Before anything is worked out from a day that somebody typed.
   *
   * @param days null where none was given
   */
  static void refuseUnheardOf(@Nullable LocalDate... days) {
    Stream.of(days).filter(Objects::nonNull).forEach(AskedPeriod::refuseUnheardOf);
  }

  private static void refuseUnheardOf(LocalDate day) {
    if (day.isBefore(FIRST_DAY)) {
      throw new Refused(
          Problem.RULE_REFUSED,
          "There were no U visa certifications before %s.".formatted(FIRST_DAY));
    }
    if (day.isAfter(LAST_DAY)) {
      throw new Refused(Problem.RULE_REFUSED, "That day is too far ahead to be counted to.");
    }
  }

  static void refuseBackward(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new Refused(Problem.RULE_REFUSED, "The period ends before it begins.");
    }
  }
}
