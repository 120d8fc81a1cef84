package org.amparo.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** One human step of one case, offered to a role. Claiming never takes it from somebody else. */
@Entity
@Table(name = "queue_task")
public class Task {

  private static final int OVERDUE = 100;

  /** Where a task stands. */
  public enum State {
    /** Waiting in the queue or in somebody's hands. */
    OPEN,
    /** Completed by its act. */
    DONE,
    /** No longer needed: the process went another way. */
    WITHDRAWN
  }

  /** Why a task is before the supervisor. */
  public enum Escalation {
    /** Its day is near. */
    WARNING,
    /** Its day has passed. */
    OVERDUE
  }

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "case_number")
  private String caseNumber;

  @Enumerated(EnumType.STRING)
  private Step step;

  private String role;

  @Column(name = "also_role")
  private @Nullable String alsoRole;

  private int priority;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "claimed_by")
  private @Nullable String claimedBy;

  @Column(name = "claimed_at")
  private @Nullable Instant claimedAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Column(name = "closed_by")
  private @Nullable String closedBy;

  private List<String> barred;

  @Column(name = "only_for")
  private @Nullable String onlyFor;

  private boolean warned;

  private boolean overdue;

  private String language;

  private List<String> crimes;

  @Column(name = "engine_task")
  private @Nullable String engineTask;

  @Version private long version;

  protected Task() {}

  Task(Offer offer, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = offer.agency().value();
    this.caseId = offer.caseId().value();
    this.caseNumber = offer.caseNumber().value();
    this.step = offer.step();
    this.role = offer.roles().get(0).groupName();
    this.alsoRole = offer.roles().size() > 1 ? offer.roles().get(1).groupName() : null;
    this.priority = offer.priority();
    this.dueAt = offer.dueAt();
    this.createdAt = now;
    this.state = State.OPEN;
    this.barred = offer.barred().stream().map(UserId::value).sorted().toList();
    this.onlyFor = offer.only().map(UserId::value).orElse(null);
    this.language = offer.about().language();
    this.crimes = offer.about().crimes();
    this.engineTask = offer.engineTask().orElse(null);
    if (dueAt.isBefore(now)) {
      becomeOverdue();
    }
  }

  void claim(Actor actor, Instant now) {
    refuseUnlessOpen();
    if (actor.user().value().equals(claimedBy)) {
      return;
    }
    if (barred.contains(actor.user().value())) {
      throw new Refused(
          Problem.SEPARATION_OF_DUTIES,
          "You had a part in this case that keeps you from this step. Somebody else must do it.");
    }
    refuseUnlessKeptFor(actor.user());
    if (claimedBy != null) {
      throw new Refused(Problem.TASK_ALREADY_CLAIMED, "Somebody else has claimed this task.");
    }
    claimedBy = actor.user().value();
    claimedAt = now;
  }

  void release(Actor actor) {
    refuseUnlessOpen();
    if (!actor.user().value().equals(claimedBy)) {
      throw new Refused(Problem.TASK_NOT_CLAIMED, "You can give back only a task that you have.");
    }
    claimedBy = null;
    claimedAt = null;
  }

  void reassign(UserId to, Instant now) {
    refuseUnlessOpen();
    if (barred.contains(to.value())) {
      throw new Refused(
          Problem.SEPARATION_OF_DUTIES,
          "That person had a part in this case that keeps them from this step.");
    }
    refuseUnlessKeptFor(to);
    claimedBy = to.value();
    claimedAt = now;
  }

  /** Whether nothing that somebody did in this case keeps this step from them. */
  boolean mayGoTo(UserId to) {
    return !barred.contains(to.value()) && (onlyFor == null || onlyFor.equals(to.value()));
  }

  void complete(Actor actor, Instant now) {
    closedBy = actor.user().value();
    close(State.DONE, now);
  }

  void move(String otherEngineTask) {
    engineTask = otherEngineTask;
  }

  void withdraw(Instant now) {
    close(State.WITHDRAWN, now);
  }

  /** Its day is near: the supervisor sees it. */
  void warn() {
    warned = true;
  }

  /** Its day has passed: it goes before everything else in its queue. */
  void becomeOverdue() {
    warned = true;
    overdue = true;
    priority = OVERDUE;
  }

  /**
   * What is overdue stays flagged while its new day has passed too; what only drew near is looked
   * at anew.
   */
  void moveDue(Instant due, int newPriority, Instant now) {
    dueAt = due;
    overdue = overdue && due.isBefore(now);
    warned = overdue;
    priority = overdue ? OVERDUE : newPriority;
  }

  void unbar(UserId user) {
    barred = barred.stream().filter(name -> !name.equals(user.value())).toList();
  }

  private void refuseUnlessKeptFor(UserId user) {
    if (onlyFor != null && !onlyFor.equals(user.value())) {
      throw new Refused(
          Problem.SEPARATION_OF_DUTIES,
          step == Step.SIGN_REISSUE
              ? "Part 2 of this form names another official; only they may sign it."
              : "Only the person who decided on it may do this step.");
    }
  }

  private void close(State end, Instant now) {
    refuseUnlessOpen();
    state = end;
    closedAt = now;
  }

  private void refuseUnlessOpen() {
    if (state != State.OPEN) {
      throw new Refused(Problem.STATE_CONFLICT, "This task is no longer open.");
    }
  }

  public UUID id() {
    return id;
  }

  public AgencyId agency() {
    return new AgencyId(agencyId);
  }

  public CaseId caseId() {
    return new CaseId(caseId);
  }

  public CaseNumber caseNumber() {
    return new CaseNumber(caseNumber);
  }

  public Step step() {
    return step;
  }

  public Role role() {
    return Role.of(role);
  }

  /** Every role that may do it, the first one first. */
  public List<Role> roles() {
    return alsoRole == null ? List.of(role()) : List.of(role(), Role.of(alsoRole));
  }

  /** In which language the person was told of the matter. */
  public String language() {
    return language;
  }

  /** The crimes that it is about, as codes. */
  public List<String> crimes() {
    return List.copyOf(crimes);
  }

  public int priority() {
    return priority;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  boolean isWarned() {
    return warned;
  }

  public boolean isOverdue() {
    return overdue;
  }

  /** How far the queue's own sweep has escalated it; empty while there is time. */
  public Optional<Escalation> escalation() {
    return overdue
        ? Optional.of(Escalation.OVERDUE)
        : warned ? Optional.of(Escalation.WARNING) : Optional.empty();
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public State state() {
    return state;
  }

  public Optional<UserId> claimedBy() {
    return Optional.ofNullable(claimedBy).map(UserId::new);
  }

  public boolean isClaimedBy(Actor actor) {
    return actor.user().value().equals(claimedBy);
  }

  public boolean isDoneBy(Actor actor) {
    return actor.user().value().equals(closedBy);
  }

  /** Whether it is to be done, and the actor is one of those who may do it. */
  public boolean isOpenFor(Actor actor) {
    String user = actor.user().value();
    return isOpen()
        && roles().stream().anyMatch(actor::has)
        && !barred.contains(user)
        && (onlyFor == null || onlyFor.equals(user));
  }

  /** The process engine's name for the step; empty when no process waits for it. */
  public Optional<String> engineTask() {
    return Optional.ofNullable(engineTask);
  }

  public long version() {
    return version;
  }
}
