package org.amparo.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.document.Document;
import org.amparo.identity.Actor;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Refused;
import org.amparo.notice.LetterDispatch.Method;
import org.amparo.notice.LetterDispatch.State;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;

/** The letters on their way out: an outbox for e-mail, and the mail room's list for paper. */
@ApplicationScoped
public class Dispatches implements PanacheRepositoryBase<LetterDispatch, UUID> {

  /** The others go with a step of their own: the officer's notice, a delivery, a denial. */
  private static final Set<LetterKind> SENT_BY_THEMSELVES =
      EnumSet.of(
          LetterKind.ACKNOWLEDGEMENT,
          LetterKind.TRANSFER,
          LetterKind.INFORMATION_REQUEST,
          LetterKind.FILING_REMINDER,
          LetterKind.APPEAL_RECEIPT,
          LetterKind.APPEAL_GRANTED,
          LetterKind.DELAY_NOTICE);

  private final CaseFiles files;
  private final Agencies agencies;
  private final MailSettings settings;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Dispatches(
      CaseFiles files,
      Agencies agencies,
      MailSettings settings,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.agencies = agencies;
    this.settings = settings;
    this.news = news;
    this.clock = clock;
  }

  /** A letter was drawn up; from this transaction on it is not lost. */
  void open(CaseFile file, Document text, LetterKind kind) {
    if (!SENT_BY_THEMSELVES.contains(kind)) {
      return;
    }
    var dispatch = new LetterDispatch(file, text, kind, clock.instant());
    if (!settings.isConfigured()) {
      dispatch.print(LetterDispatch.Why.NO_MAIL_SERVER);
    }
    persist(dispatch);
  }

  /** What people of the agency have to print and send, the oldest first. */
  public List<LetterDispatch> toPrint(Actor clerk, int size) {
    return find(
            "agencyId = ?1 and state = ?2 order by drawnUpAt, letterId",
            clerk.agency().value(),
            State.PRINT)
        .page(0, size)
        .list();
  }

  boolean waitsToBePrinted(UUID letter) {
    return count("letterId = ?1 and state = ?2", letter, State.PRINT) > 0;
  }

  /** A person sent it, whether the service was about to or not. */
  public LetterDispatch sent(Actor clerk, UUID letter, Method method, LocalDate on) {
    var dispatch = findById(letter, LockModeType.PESSIMISTIC_WRITE);
    if (dispatch == null || !dispatch.agency().equals(clerk.agency())) {
      throw Refused.notFound();
    }
    mayBeSent(dispatch, method, on).refuseUnlessPassed();
    close(clerk, dispatch, method, on);
    return dispatch;
  }

  void close(Actor by, LetterDispatch dispatch, Method method, LocalDate on) {
    dispatch.sent(by, method, on, clock.instant());
    var file = files.of(dispatch.caseId());
    news.fire(
        CaseEvent.of(
            file,
            "LETTER_SENT",
            Map.of(
                "letter", dispatch.letter().name(),
                "document", dispatch.letterId().toString(),
                "method", method.name(),
                "on", on.toString())));
  }

  LocalDate today(LetterDispatch dispatch) {
    return agencies.agency(dispatch.agency()).today(clock.instant());
  }

  private Checklist mayBeSent(LetterDispatch dispatch, Method method, LocalDate on) {
    var agency = agencies.agency(dispatch.agency());
    var drawnUp = agency.today(dispatch.drawnUpAt());
    return Checklist.builder()
        .rule(
            "A letter is sent on or after the day on which it was drawn up, and not in the future",
            "Agency policy",
            !on.isBefore(drawnUp) && !on.isAfter(agency.today(clock.instant())),
            "Correct on.")
        .rule(
            "The service itself records what it sent by e-mail",
            "Agency policy",
            method != Method.E_MAIL,
            "Choose another method.")
        .build();
  }

  /** Of every agency; the wall must have been opened for it. */
  List<LetterDispatch> due(Instant now, int size) {
    return find("state = ?1 and nextAt <= ?2 order by nextAt", State.E_MAIL, now)
        .page(0, size)
        .list();
  }
}
