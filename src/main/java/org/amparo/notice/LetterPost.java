package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Purpose;
import org.amparo.identity.CurrentActor;
import org.amparo.notice.Announcements.Outgoing;
import org.amparo.notice.LetterDispatch.Why;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.People;
import org.amparo.referral.Requests;

/** What is known of a letter before its e-mail and after it. */
@ApplicationScoped
class LetterPost {

  /** After so long an attempt that nobody settled has died. */
  private static final Duration DIED = Duration.ofMinutes(10);

  private static final int LONGEST_DOUBLING = 10;

  /** A server that sees a wrong password too often locks the account. */
  private static final int BETWEEN_LOGINS = 10;

  private final Dispatches dispatches;
  private final Handovers handovers;
  private final CaseFiles files;
  private final Requests requests;
  private final People people;
  private final AuditLog audit;
  private final CurrentActor current;
  private final MailSettings settings;
  private final Clock clock;

  LetterPost(
      Dispatches dispatches,
      Handovers handovers,
      CaseFiles files,
      Requests requests,
      People people,
      AuditLog audit,
      CurrentActor current,
      MailSettings settings,
      Clock clock) {
    this.dispatches = dispatches;
    this.handovers = handovers;
    this.files = files;
    this.requests = requests;
    this.people = people;
    this.audit = audit;
    this.current = current;
    this.settings = settings;
    this.clock = clock;
  }

  /** The next attempt; empty when it is not due any more or a person has to send the letter. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Outgoing> take(UUID letter) {
    var dispatch = dispatches.locked(letter);
    if (!dispatch.isDue(clock.instant())) {
      return Optional.empty();
    }
    if (!settings.isConfigured()) {
      dispatches.toPaper(dispatch, Why.NO_MAIL_SERVER);
      return Optional.empty();
    }
    var file = files.of(dispatch.caseId());
    var address = addressOf(file);
    if (address.obstacle() != null) {
      dispatches.toPaper(dispatch, address.obstacle());
      return Optional.empty();
    }
    dispatch.attempt(clock.instant().plus(DIED));
    var language = LetterLanguage.forReaderOf(file.noticeLanguage());
    return Optional.of(new Outgoing(letter, dispatch.attempts(), address.value(), language));
  }

  private SafeAddress addressOf(CaseFile file) {
    audit.read(current.actor(), file.agency(), file.id(), "SAFE_CONTACT", Purpose.CASEWORK);
    return requests
        .requester(file.id())
        .map(requester -> SafeAddress.of(requester, people.victim(file.id())))
        .orElse(new SafeAddress("", Why.NO_SAFE_ADDRESS));
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void settle(UUID letter, Announcements.Answer answer) {
    var dispatch = dispatches.locked(letter);
    if (dispatch.state() != LetterDispatch.State.E_MAIL) {
      return;
    }
    switch (answer) {
      case TAKEN -> handovers.announced(dispatch);
      case REFUSED -> dispatches.toPaper(dispatch, Why.MAIL_REFUSED);
      case LATER -> tryLater(dispatch);
      case TURNED_AWAY -> waitForRepair(dispatch);
    }
  }

  /** That is nothing of the letter's, so it does not count; but no letter waits for ever. */
  private void waitForRepair(LetterDispatch dispatch) {
    var now = clock.instant();
    if (now.isBefore(dispatch.drawnUpAt().plus(settings.repairWithin()))) {
      dispatch.again(now.plus(settings.firstPause().multipliedBy(BETWEEN_LOGINS)));
    } else {
      dispatches.toPaper(dispatch, Why.MAIL_FAILED);
    }
  }

  private void tryLater(LetterDispatch dispatch) {
    if (dispatch.attempts() >= settings.attempts()) {
      dispatches.toPaper(dispatch, Why.MAIL_FAILED);
    } else {
      long doubled = 1L << Math.min(dispatch.attempts() - 1, LONGEST_DOUBLING);
      dispatch.later(clock.instant().plus(settings.firstPause().multipliedBy(doubled)));
    }
  }
}
