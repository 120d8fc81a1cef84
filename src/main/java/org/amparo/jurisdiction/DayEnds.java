package org.amparo.jurisdiction;

import java.time.LocalDate;
import java.time.ZoneId;

/** Where days end sooner: a deadline ends with its day, so a zone further west has it later. */
final class DayEnds {

  /** Rules of time zones repeat each year, and no law looks further ahead. */
  private static final int YEARS = 10;

  private DayEnds() {}

  /** Whether no day from then on ends later in the one zone than in the other. */
  static boolean neverLater(ZoneId own, ZoneId law, LocalDate from) {
    return own.equals(law)
        || from.datesUntil(from.plusYears(YEARS))
            .noneMatch(
                day ->
                    day.atStartOfDay(own).toInstant().isAfter(day.atStartOfDay(law).toInstant()));
  }
}
