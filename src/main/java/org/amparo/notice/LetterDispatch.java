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
    /** A person prints it and sends it. */
    PRINT,
    SENT
  }

  /** How a letter left. */
  public enum Method {
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
    /** The mail server refused or was away too often. */
    MAIL_FAILED("The e-mail could not be sent");

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

  @Enumerated(EnumType.STRING)
  private @Nullable Method method;

  @Column(name = "sent_on")
  private @Nullable LocalDate sentOn;

  @Column(name = "closed_by")
  private @Nullable String closedBy;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  protected LetterDispatch() {}

  LetterDispatch(CaseFile file, Document text, LetterKind letter, Instant now) {
    this.letterId = text.id();
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.caseNumber = file.number().value();
    this.letter = letter;
    this.state = State.E_MAIL;
    this.nextAt = now;
    this.drawnUpAt = now;
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

  void later(Instant next) {
    nextAt = next;
  }

  void sent(Actor by, Method how, LocalDate on, Instant now) {
    refuseIfSent();
    state = State.SENT;
    method = how;
    sentOn = on;
    closedBy = by.user().value();
    closedAt = now;
  }

  void refuseIfSent() {
    if (state == State.SENT) {
      throw new Refused(Problem.STATE_CONFLICT, "This letter has been sent already.");
    }
  }

  boolean isDue(Instant now) {
    return state == State.E_MAIL && !nextAt.isAfter(now);
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

  int attempts() {
    return attempts;
  }

  public Instant drawnUpAt() {
    return drawnUpAt;
  }
}
