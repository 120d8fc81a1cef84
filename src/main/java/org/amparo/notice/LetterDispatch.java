package org.amparo.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.document.Document;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.queue.Task;
import org.amparo.referral.CaseFile;
import org.jspecify.annotations.Nullable;

/** How one letter leaves, until it has left. The address stays where it is sealed. */
@Entity
@Table(name = "letter_dispatch")
public class LetterDispatch {

  /** Where a letter stands. */
  public enum State {
    /** An e-mail will say that it waits. */
    E_MAIL,
    /** An e-mail said that it waits; the person does not have it yet. */
    ANNOUNCED,
    /** A person prints it and sends it. */
    PRINT,
    SENT,
    /** The case was cancelled, or a reminder was over, before it left. */
    NOT_SENT
  }

  /** Why a letter is not sent any more; see {@link Unsent}. */
  public enum NotSent {
    /** What it says is no longer so. */
    OVERTAKEN,
    /** The person said that they do not want it. */
    NOT_WANTED,
    /** Nobody knows a safe way to them any more. */
    NO_SAFE_WAY
  }

  /** How a letter left. */
  public enum Method {
    /** Only of letters from before an announcement was told from a letter. */
    E_MAIL,
    MAIL,
    HANDED_OVER,
    THROUGH_ADVOCATE,
    TOLD_BY_PHONE
  }

  /** Why a person has to send it, in words for whoever does. */
  public enum Why {
    /** The agency has told the service no mail server. */
    NO_MAIL_SERVER("No mail server is set up"),
    /** E-mail is not the way that the person named as safe, or the address is none. */
    NO_SAFE_ADDRESS("E-mail is not their safe way"),
    /** They said what to avoid; a person has to read that. */
    WORDS_ABOUT_THE_WAY("They said what to avoid; read that first"),
    /** The mail server was away too often, or could not take it then. */
    MAIL_FAILED("The e-mail could not be sent"),
    /** The mail server will not take it, however often one tries. */
    MAIL_REFUSED("The mail server refused the e-mail for good"),
    /** The days to come for it are over. */
    NOT_PICKED_UP("An e-mail said that it waits, and nobody came for it");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  @Id
  @Column(name = "letter_id")
  private UUID letterId;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "case_number")
  private String caseNumber;

  @Enumerated(EnumType.STRING)
  private LetterKind letter;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private @Nullable Why why;

  /** The task of the queue by which a person sends it; null while an e-mail may still do. */
  @Column(name = "task_id")
  private @Nullable UUID taskId;

  private int attempts;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "drawn_up_at")
  private Instant drawnUpAt;

  /** The day in the letter by which the person has to do something. */
  @Column(name = "answer_by")
  private @Nullable LocalDate answerBy;

  /** Whether it is a translation that nobody had reviewed; null where nobody noted it. */
  private @Nullable Boolean unreviewed;

  @Column(name = "announced_at")
  private @Nullable Instant announcedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "not_sent_because")
  private @Nullable NotSent notSentBecause;

  @Enumerated(EnumType.STRING)
  private @Nullable Method method;

  @Column(name = "sent_on")
  private @Nullable LocalDate sentOn;

  @Column(name = "closed_by")
  private @Nullable String closedBy;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  protected LetterDispatch() {}

  LetterDispatch(
      CaseFile file,
      Document text,
      LetterKind letter,
      boolean unreviewed,
      @Nullable LocalDate answerBy,
      Instant now) {
    this.letterId = text.id();
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.caseNumber = file.number().value();
    this.letter = letter;
    this.unreviewed = unreviewed;
    this.answerBy = answerBy;
    this.state = State.E_MAIL;
    this.nextAt = now;
    this.drawnUpAt = now;
  }

  public Optional<Boolean> unreviewed() {
    return Optional.ofNullable(unreviewed);
  }

  /** From now on a person sends it. */
  void print(Why reason, Task task) {
    state = State.PRINT;
    why = reason;
    taskId = task.id();
  }

  /** Takes an attempt; nobody else tries before {@code until}, even if this one dies. */
  void attempt(Instant until) {
    attempts++;
    nextAt = until;
  }

  /** The attempt does not count. */
  void again(Instant next) {
    attempts--;
    nextAt = next;
  }

  void later(Instant next) {
    nextAt = next;
  }

  /** An e-mail said that it waits. On {@code paperAt} somebody prints it. */
  void announced(Instant now, Instant paperAt) {
    state = State.ANNOUNCED;
    announcedAt = now;
    nextAt = paperAt;
  }

  void sent(Actor by, Method how, LocalDate on, Instant now) {
    state = State.SENT;
    method = how;
    sentOn = on;
    close(by, now);
  }

  void notSent(Actor by, NotSent because, Instant now) {
    state = State.NOT_SENT;
    notSentBecause = because;
    close(by, now);
  }

  private void close(Actor by, Instant now) {
    closedBy = by.user().value();
    closedAt = now;
  }

  /** What is done to a letter by hand is done to one that waits for that. */
  void refuseUnless(State expected) {
    if (state != expected) {
      throw new Refused(Problem.STATE_CONFLICT, standing());
    }
  }

  private String standing() {
    return switch (state) {
      case E_MAIL -> "The service is about to send an e-mail that this letter waits.";
      case ANNOUNCED -> "This letter was announced by e-mail and waits for the person.";
      case PRINT -> "This letter is a task to print and mail.";
      case SENT -> "This letter has been sent already.";
      case NOT_SENT -> "This letter was closed without being sent.";
    };
  }

  boolean isDue(Instant now) {
    return state == State.E_MAIL && !nextAt.isAfter(now);
  }

  boolean hasWaitedLongEnough(Instant now) {
    return state == State.ANNOUNCED && !nextAt.isAfter(now);
  }

  public UUID letterId() {
    return letterId;
  }

  public CaseId caseId() {
    return new CaseId(caseId);
  }

  AgencyId agency() {
    return new AgencyId(agencyId);
  }

  public String caseNumber() {
    return caseNumber;
  }

  public LetterKind letter() {
    return letter;
  }

  public State state() {
    return state;
  }

  public Optional<Why> why() {
    return Optional.ofNullable(why);
  }

  public Optional<UUID> taskId() {
    return Optional.ofNullable(taskId);
  }

  public Optional<Method> method() {
    return Optional.ofNullable(method);
  }

  public Optional<LocalDate> sentOn() {
    return Optional.ofNullable(sentOn);
  }

  Optional<LocalDate> answerBy() {
    return Optional.ofNullable(answerBy);
  }

  public Optional<Instant> announcedAt() {
    return Optional.ofNullable(announcedAt);
  }

  /** When an announced letter becomes a task on paper; empty for every other. */
  public Optional<Instant> paperAt() {
    return state == State.ANNOUNCED ? Optional.of(nextAt) : Optional.empty();
  }

  public Optional<NotSent> notSentBecause() {
    return Optional.ofNullable(notSentBecause);
  }

  int attempts() {
    return attempts;
  }

  public Instant drawnUpAt() {
    return drawnUpAt;
  }
}
