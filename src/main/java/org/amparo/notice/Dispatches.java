package org.amparo.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Policy;
import org.amparo.agency.Agencies;
import org.amparo.document.Document;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.notice.LetterDispatch.Method;
import org.amparo.notice.LetterDispatch.State;
import org.amparo.notice.LetterDispatch.Why;
import org.amparo.queue.Offer;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.Task;
import org.amparo.referral.CaseClocks;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.tracking.LettersToSend;

/** The letters on their way out: an outbox for e-mail, and a task of the queue for paper. */
@ApplicationScoped
public class Dispatches implements PanacheRepositoryBase<LetterDispatch, UUID>, LettersToSend {

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

  /**
   * Posting is the clerk's; it would stand on top of the unit's queue, above what the law waits
   * for.
   */
  private static final List<Role> WHO = List.of(Role.RECORDS_CLERK);

  private final CaseFiles files;
  private final CaseClocks clocks;
  private final Queues queues;
  private final Agencies agencies;
  private final MailSettings settings;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Dispatches(
      CaseFiles files,
      CaseClocks clocks,
      Queues queues,
      Agencies agencies,
      MailSettings settings,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.clocks = clocks;
    this.queues = queues;
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
      toPaper(dispatch, LetterDispatch.Why.NO_MAIL_SERVER);
    }
    persist(dispatch);
  }

  /** No e-mail will do: from this transaction on the letter is somebody's task. */
  void toPaper(LetterDispatch dispatch, LetterDispatch.Why why) {
    var file = files.of(dispatch.caseId());
    boolean acknowledges = dispatch.letter() == LetterKind.ACKNOWLEDGEMENT;
    var offer =
        new Offer(
            file.agency(),
            file.id(),
            file.number(),
            Step.PRINT_AND_MAIL,
            WHO,
            file.priority(Step.PRINT_AND_MAIL),
            clocks.postBy(file, acknowledges),
            Set.of(),
            Optional.empty(),
            Optional.empty());
    dispatch.print(why, queues.offer(offer));
  }

  /** Every letter of the case that goes by itself, the first one first. */
  public List<LetterDispatch> of(Actor reader, CaseNumber number) {
    var file = files.read(reader, number);
    if (files.view(reader, file) != Policy.View.FULL) {
      throw Refused.notFound();
    }
    return list("caseId = ?1 order by drawnUpAt, letterId", file.id().value());
  }

  /** The letters of these tasks, as the screen of their case names them. */
  @Override
  public List<Letter> of(Collection<Task> tasks) {
    return list("taskId in ?1 order by drawnUpAt, letterId", tasks.stream().map(Task::id).toList())
        .stream()
        .map(d -> new Letter(d.letterId(), d.letter().name(), d.why().map(Why::words).orElse("")))
        .toList();
  }

  /** A person sent them, in one envelope or by one talk; each one's task must be in their hands. */
  public CaseFile sent(
      Actor clerk, CaseNumber number, Collection<UUID> letters, Method method, LocalDate on) {
    var file = files.lock(clerk, number);
    letters.stream().distinct().forEach(letter -> sent(clerk, file, letter, method, on));
    return file;
  }

  private void sent(Actor clerk, CaseFile file, UUID letter, Method method, LocalDate on) {
    var dispatch = findById(letter, LockModeType.PESSIMISTIC_WRITE);
    if (dispatch == null || !dispatch.caseId().equals(file.id())) {
      throw Refused.notFound();
    }
    if (dispatch.state() == State.E_MAIL) {
      throw new Refused(
          Problem.STATE_CONFLICT, "The service is about to send this letter by e-mail.");
    }
    dispatch.refuseIfSent();
    queues.complete(clerk, dispatch.taskId().orElseThrow());
    mayBeSent(dispatch, method, on).refuseUnlessPassed();
    close(clerk, dispatch, method, on);
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
