package org.amparo.notice;

import static org.amparo.kernel.DomainEvent.Order.NOTICE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.amparo.agency.Agencies;
import org.amparo.certification.DeliveredLate;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;

/**
 * Reminds of the last day to file. Timers may be late, and after a long stop several come at once,
 * from a remote engine in any order and by a clock of its own: one letter goes on a day, and none
 * once that day is over by the calendar or by the record, since another letter says so. Whoever has
 * no form yet has nothing to file; then the case's record says that it still lies here.
 */
@ApplicationScoped
public class FilingReminders {

  private final CaseFiles files;
  private final Letters letters;
  private final Dispatches dispatches;
  private final OvertakenReminders overtaken;
  private final Agencies agencies;
  private final Event<DomainEvent> news;
  private final Clock clock;

  FilingReminders(
      CaseFiles files,
      Letters letters,
      Dispatches dispatches,
      OvertakenReminders overtaken,
      Agencies agencies,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.letters = letters;
    this.dispatches = dispatches;
    this.overtaken = overtaken;
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
    } else if (file.state() == CaseState.DELIVERED && !wasReminded(file, today, zone)) {
      overtaken.reminders(file);
      letters.drawUp(caseId, LetterKind.FILING_REMINDER);
    }
  }

  /** As above. It goes with a form that can be filed, and names the day until when. */
  public void cover(CaseId caseId) {
    var file = files.of(caseId);
    if (!isOver(file, agencies.agency(file.agency()).today(clock.instant()))) {
      letters.drawUp(caseId, LetterKind.DELIVERY_COVER);
    }
  }

  /** As above. No reminder of that day leaves any more. */
  public void dayOver(CaseId caseId) {
    overtaken.reminders(files.of(caseId));
    letters.drawUp(caseId, LetterKind.FILING_DAY_OVER);
  }

  /**
   * The letter that the day is over went to somebody who had no form, by the record; they had one.
   * One that still lies here goes no more, and one that left is put right by the new one.
   */
  void deliveredLate(@Observes @Priority(NOTICE) DeliveredLate delivered) {
    var file = files.of(delivered.caseId());
    if (file.state() == CaseState.EXPIRED) {
      overtaken.daysOver(file);
      letters.drawUp(file.id(), LetterKind.FILING_DAY_OVER);
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
