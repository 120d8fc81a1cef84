package org.amparo.takeover;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;

/**
 * Until when the whole record may leave, as the operator says. An administrator has no part in
 * cases; with their account alone nobody takes what every victim told (8 U.S.C. 1367).
 */
@Singleton
class RecordWindow {

  private final Optional<LocalDate> until;
  private final Clock clock;

  @Inject
  RecordWindow(TakeoverSettings settings, Clock clock) {
    this(settings.recordUntil(), clock);
  }

  RecordWindow(Optional<LocalDate> until, Clock clock) {
    this.until = until;
    this.clock = clock;
  }

  boolean isOpen() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return until.filter(last -> !today.isAfter(last)).isPresent();
  }

  void refuseUnlessOpen() {
    if (!isOpen()) {
      throw new Refused(
          Problem.RULE_REFUSED,
          "Two people give the whole record out. Whoever runs the service has not opened it, or no"
              + " longer: ask them for amparo.takeover.record-until.");
    }
  }
}
