package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.amparo.agency.Agencies;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;

/**
 * Reminds of the last day to file. Timers may be late, and after a long stop several come at once:
 * one letter goes on a day, and none once that day is over, since another letter says so. Whoever
 * has no form yet has nothing to file; then the case's record says that it still lies here.
 */
@ApplicationScoped
public class FilingReminders {

  private final CaseFiles files;
  private final Letters letters;
  private final Dispatches dispatches;
  private final Agencies agencies;
  private final Event<DomainEvent> news;
  private final Clock clock;

  FilingReminders(
      CaseFiles files,
      Letters letters,
      Dispatches dispatches,
      Agencies agencies,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.letters = letters;
    this.dispatches = dispatches;
    this.agencies = agencies;
    this.news = news;
    this.clock = clock;
  }

  /** Belongs to the transaction of the timer, which has locked the case. */
  public void remind(CaseId caseId) {
    var file = files.of(caseId);
    var zone = agencies.agency(file.agency()).zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    if (isOver(file, today)) {
      return;
    }
    if (file.state() == CaseState.SIGNED) {
      news.fire(CaseEvent.of(file, "FORM_STILL_HERE", until(file)));
    } else if (!wasReminded(file, today, zone)) {
      letters.drawUp(caseId, LetterKind.FILING_REMINDER);
    }
  }

  private static Map<String, String> until(CaseFile file) {
    return Map.of("fileBy", file.fileBy().orElseThrow().toString());
  }

  private static boolean isOver(CaseFile file, LocalDate today) {
    return file.fileBy().filter(today::isAfter).isPresent();
  }

  private boolean wasReminded(CaseFile file, LocalDate today, ZoneId zone) {
    return dispatches.opened(
        file, LetterKind.FILING_REMINDER, today.atStartOfDay(zone).toInstant());
  }
}
