package org.amparo.notice;

import static org.amparo.kernel.DomainEvent.Order.NOTICE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.amparo.certification.CertificationReplaced;
import org.amparo.certification.CertificationWithdrawn;
import org.amparo.certification.LeftAlone;
import org.amparo.certification.PetitionFiled;
import org.amparo.identity.Actor;
import org.amparo.kernel.DomainEvent;
import org.amparo.notice.LetterDispatch.NotSent;
import org.amparo.queue.Queues;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;

/**
 * Words about the day of a form that another one replaced: whoever has the new form would read that
 * its day is over, or keep to the wrong day. What has not left when the new ink is recorded stays.
 */
@ApplicationScoped
class OvertakenReminders {

  private static final Set<LetterKind> OF_A_FORM =
      Set.of(LetterKind.FILING_REMINDER, LetterKind.FILING_DAY_OVER);

  private final CaseFiles files;
  private final Dispatches dispatches;
  private final Queues queues;
  private final Event<DomainEvent> news;
  private final Clock clock;

  OvertakenReminders(
      CaseFiles files, Dispatches dispatches, Queues queues, Event<DomainEvent> news, Clock clock) {
    this.files = files;
    this.dispatches = dispatches;
    this.queues = queues;
    this.news = news;
    this.clock = clock;
  }

  void replaced(@Observes @Priority(NOTICE) CertificationReplaced replaced) {
    drop(files.of(replaced.caseId()), OF_A_FORM);
  }

  /** Beside the word that the form was taken back it would say that a new one can be had. */
  void withdrawn(@Observes @Priority(NOTICE) CertificationWithdrawn withdrawn) {
    drop(files.of(withdrawn.caseId()), OF_A_FORM);
  }

  /** Whoever wants no more of us need not be told to ask for a new form. */
  void leftAlone(@Observes @Priority(NOTICE) LeftAlone left) {
    var file = files.of(left.caseId());
    dispatches
        .waiting(file.id(), OF_A_FORM)
        .forEach(dispatch -> drop(file, dispatch, NotSent.NOT_WANTED));
  }

  /** They have told us what it asks them to tell. */
  void filed(@Observes @Priority(NOTICE) PetitionFiled filed) {
    drop(files.of(filed.caseId()), OF_A_FORM);
  }

  /** A reminder that still waits when the next word about the same day is due says nothing more. */
  void reminders(CaseFile file) {
    drop(file, Set.of(LetterKind.FILING_REMINDER));
  }

  /** What it says of the form is not so. */
  void daysOver(CaseFile file) {
    drop(file, Set.of(LetterKind.FILING_DAY_OVER));
  }

  private void drop(CaseFile file, Set<LetterKind> kinds) {
    dispatches
        .waiting(file.id(), kinds)
        .forEach(dispatch -> drop(file, dispatch, NotSent.OVERTAKEN));
  }

  private void drop(CaseFile file, LetterDispatch dispatch, NotSent because) {
    dispatch.taskId().ifPresent(queues::withdraw);
    dispatch.notSent(Actor.system(file.agency()), because, clock.instant());
    news.fire(
        CaseEvent.of(
            file,
            "LETTER_NOT_SENT",
            Map.of(
                "letter", dispatch.letter().name(),
                "document", dispatch.letterId().toString(),
                "because", because.name())));
  }
}
