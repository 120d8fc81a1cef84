package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.amparo.agency.Agencies;
import org.amparo.kernel.CaseId;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;

/**
 * Reminds of the last day to file. Timers may be late, and after a long stop several come at once:
 * one letter goes on a day, and none once that day is over, since another letter says so.
 */
@ApplicationScoped
public class FilingReminders {

  private final CaseFiles files;
  private final Letters letters;
  private final Dispatches dispatches;
  private final Agencies agencies;
  private final Clock clock;

  FilingReminders(
      CaseFiles files, Letters letters, Dispatches dispatches, Agencies agencies, Clock clock) {
    this.files = files;
    this.letters = letters;
    this.dispatches = dispatches;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** Belongs to the transaction of the timer, which has locked the case. */
  public void remind(CaseId caseId) {
    var file = files.of(caseId);
    var zone = agencies.agency(file.agency()).zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    if (!isOver(file, today) && !wasReminded(file, today, zone)) {
      letters.drawUp(caseId, LetterKind.FILING_REMINDER);
    }
  }

  private static boolean isOver(CaseFile file, LocalDate today) {
    return file.fileBy().filter(today::isAfter).isPresent();
  }

  private boolean wasReminded(CaseFile file, LocalDate today, ZoneId zone) {
    return dispatches.opened(
        file, LetterKind.FILING_REMINDER, today.atStartOfDay(zone).toInstant());
  }
}
