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
import org.amparo.certification.Reissues;
import org.amparo.document.Document;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Refused;
import org.amparo.notice.LetterDispatch.Method;
import org.amparo.notice.LetterDispatch.NotSent;
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
import org.amparo.referral.People;
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
          LetterKind.FILING_DAY_OVER,
          LetterKind.APPEAL_RECEIPT,
          LetterKind.APPEAL_GRANTED,
          LetterKind.DELAY_NOTICE);

  /**
   * Posting is the clerk's; it would stand on top of the unit's queue, above what the law waits
   * for.
   */
  private static final List<Role> WHO = List.of(Role.RECORDS_CLERK);

  private static final Set<State> WAITING = EnumSet.of(State.E_MAIL, State.ANNOUNCED, State.PRINT);

  private final CaseFiles files;
  private final Reissues reissues;
  private final People people;
  private final CaseClocks clocks;
  private final Queues queues;
  private final Agencies agencies;
  private final MailSettings settings;
  private final Pickup pickup;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Dispatches(
      CaseFiles files,
      Reissues reissues,
      People people,
      CaseClocks clocks,
      Queues queues,
      Agencies agencies,
      MailSettings settings,
      Pickup pickup,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.reissues = reissues;
    this.people = people;
    this.clocks = clocks;
    this.queues = queues;
    this.agencies = agencies;
    this.settings = settings;
    this.pickup = pickup;
    this.news = news;
    this.clock = clock;
  }

  /** A letter was drawn up; from this transaction on it is not lost. */
  void open(CaseFile file, Document text, LetterKind kind, boolean unreviewed) {
    if (!SENT_BY_THEMSELVES.contains(kind)) {
      return;
    }
    var answerBy = pickup.answerBy(file, kind).orElse(null);
    var dispatch = new LetterDispatch(file, text, kind, unreviewed, answerBy, clock.instant());
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
            file.about(people.crimes(file.id())),
            Optional.empty());
    dispatch.print(why, queues.offer(offer));
  }

  /** Whether a letter of this kind was drawn up since then. */
  boolean opened(CaseFile file, LetterKind kind, Instant since) {
    return count("caseId = ?1 and letter = ?2 and drawnUpAt >= ?3", file.id().value(), kind, since)
        > 0;
  }

  /** Whether the case was told of its form by a letter of this kind, since then. */
  boolean left(CaseFile file, LetterKind kind, Instant since) {
    return count(
            "caseId = ?1 and letter = ?2 and drawnUpAt >= ?3 and state = ?4",
            file.id().value(),
            kind,
            since,
            State.SENT)
        > 0;
  }

  /** Such a letter has no task that would tie anybody to its case. */
  boolean waitsToBeHandedOver(UUID letter) {
    return count("letterId = ?1 and state = ?2", letter, State.ANNOUNCED) > 0;
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
        .map(d -> letter(d, "On paper because: " + d.why().map(Why::words).orElse("")))
        .toList();
  }

  @Override
  public List<Letter> announced(CaseId caseId) {
    return list(
            "caseId = ?1 and state = ?2 order by drawnUpAt, letterId",
            caseId.value(),
            State.ANNOUNCED)
        .stream()
        .map(d -> letter(d, announcement(d)))
        .toList();
  }

  @Override
  public boolean waits(CaseId caseId, String kind) {
    return count(
            "caseId = ?1 and letter = ?2 and state in ?3",
            caseId.value(),
            LetterKind.valueOf(kind),
            WAITING)
        > 0;
  }

  private String announcement(LetterDispatch dispatch) {
    var agency = agencies.agency(dispatch.agency());
    return "An e-mail of %s said that it waits; if nobody comes for it, it is printed and mailed from %s on"
        .formatted(
            LetterLanguage.ENGLISH.date(agency.today(dispatch.announcedAt().orElseThrow())),
            LetterLanguage.ENGLISH.date(agency.today(dispatch.paperAt().orElseThrow())));
  }

  private static Letter letter(LetterDispatch dispatch, String standing) {
    String mark = dispatch.unreviewed().orElse(false) ? ". " + LetterWriter.UNREVIEWED : "";
    return new Letter(dispatch.letterId(), dispatch.letter().name(), standing + mark);
  }

  /** A person sent them, in one envelope or by one talk; each one's task must be in their hands. */
  public CaseFile sent(
      Actor clerk, CaseNumber number, Collection<UUID> letters, Method method, LocalDate on) {
    var file = files.lock(clerk, number);
    letters.stream().distinct().forEach(letter -> sent(clerk, file, letter, method, on));
    return file;
  }

  private void sent(Actor clerk, CaseFile file, UUID letter, Method method, LocalDate on) {
    var dispatch = taken(clerk, file, letter);
    mayBeSent(dispatch, method, on).refuseUnlessPassed();
    close(clerk, dispatch, method, on);
  }

  /** The letter whose task is in the clerk's hands; the task is done by that. */
  private LetterDispatch taken(Actor clerk, CaseFile file, UUID letter) {
    var dispatch = locked(file, letter);
    dispatch.refuseUnless(State.PRINT);
    queues.complete(clerk, dispatch.taskId().orElseThrow());
    return dispatch;
  }

  /**
   * Whoever closes a letter unsent says why, so that nobody has to claim that it left; see {@link
   * Unsent}.
   */
  public CaseFile notSent(
      Actor clerk, CaseNumber number, Collection<UUID> letters, NotSent because) {
    var file = files.lock(clerk, number);
    for (UUID letter : letters.stream().distinct().toList()) {
      mayStayUnsent(file, locked(file, letter), because).refuseUnlessPassed();
      var dispatch = taken(clerk, file, letter);
      dispatch.notSent(clerk, because, clock.instant());
      told(dispatch, file, agencies.agency(file.agency()).today(clock.instant()));
      news.fire(
          CaseEvent.of(
              file,
              "LETTER_NOT_SENT",
              Map.of(
                  "letter", dispatch.letter().name(),
                  "document", letter.toString(),
                  "because", because.name())));
    }
    return file;
  }

  private Checklist mayStayUnsent(CaseFile file, LetterDispatch dispatch, NotSent because) {
    boolean anew = reissues.overtakes(file, dispatch.drawnUpAt());
    return Unsent.check(file.state(), dispatch.letter(), because, anew);
  }

  /** The letters of these kinds that have not left, for a case that the caller has locked. */
  List<LetterDispatch> waiting(CaseId caseId, Collection<LetterKind> kinds) {
    return find("caseId = ?1 and letter in ?2 and state in ?3", caseId.value(), kinds, WAITING)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  LetterDispatch locked(CaseFile file, UUID letter) {
    var dispatch = findById(letter, LockModeType.PESSIMISTIC_WRITE);
    if (dispatch == null || !dispatch.caseId().equals(file.id())) {
      throw Refused.notFound();
    }
    return dispatch;
  }

  /** For the service itself. The case first: it orders everything that is done to it. */
  LetterDispatch locked(UUID letter) {
    var dispatch = findByIdOptional(letter).orElseThrow();
    files.lock(dispatch.caseId());
    getEntityManager().refresh(dispatch, LockModeType.PESSIMISTIC_WRITE);
    return dispatch;
  }

  void close(Actor by, LetterDispatch dispatch, Method method, LocalDate on) {
    dispatch.sent(by, method, on, clock.instant());
    var file = files.of(dispatch.caseId());
    told(dispatch, file, on);
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

  /**
   * Whoever asked has been told, or wants to be told nothing more: that is what the clock of the
   * acknowledgement asks for. A letter that lies here tells nobody anything.
   */
  static void told(LetterDispatch dispatch, CaseFile file, LocalDate on) {
    if (dispatch.letter() == LetterKind.ACKNOWLEDGEMENT) {
      file.stopClocks(ClockRule.Purpose.ACKNOWLEDGEMENT, on);
    }
  }

  Checklist mayBeSent(LetterDispatch dispatch, Method method, LocalDate on) {
    var agency = agencies.agency(dispatch.agency());
    var drawnUp = agency.today(dispatch.drawnUpAt());
    return Checklist.builder()
        .rule(
            "A letter is sent on or after the day on which it was drawn up, and not in the future",
            "Agency policy",
            !on.isBefore(drawnUp) && !on.isAfter(agency.today(clock.instant())),
            "Correct on.")
        .rule(
            "An e-mail only says that a letter waits",
            "Agency policy",
            method != Method.E_MAIL,
            "Choose another method.")
        .build();
  }

  /** Of every agency; the wall must have been opened for it. */
  List<LetterDispatch> due(State state, Instant now, int size) {
    return find("state = ?1 and nextAt <= ?2 order by nextAt", state, now).page(0, size).list();
  }
}
