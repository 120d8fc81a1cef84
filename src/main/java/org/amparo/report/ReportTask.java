package org.amparo.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A yearly report as work: one supervisor takes it in hand, and filing the report completes it. */
@Entity
@Table(name = "report_task")
public class ReportTask {

  private static final int WEEK = 7;

  /** Where it stands. */
  enum State {
    OPEN,
    DONE,
    /** The law asks for it no longer. */
    WITHDRAWN
  }

  /** Of what the supervisors were warned; each is told once. */
  enum Warning {
    NONE,
    MONTH,
    WEEK,
    OVERDUE;

    static Warning of(@Nullable Long daysLeft) {
      if (daysLeft == null || daysLeft > OwedReport.SOON) {
        return NONE;
      }
      return daysLeft < 0 ? OVERDUE : daysLeft <= ReportTask.WEEK ? WEEK : MONTH;
    }
  }

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  @Enumerated(EnumType.STRING)
  private CertificationKind kind;

  @Column(name = "period_from")
  private LocalDate from;

  @Column(name = "period_to")
  private LocalDate upTo;

  @Column(name = "due_on")
  private @Nullable LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Warning warned;

  @Column(name = "offered_at")
  private Instant offeredAt;

  @Column(name = "claimed_by")
  private @Nullable String claimedBy;

  @Column(name = "claimed_at")
  private @Nullable Instant claimedAt;

  @Column(name = "closed_by")
  private @Nullable String closedBy;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Version private long version;

  protected ReportTask() {}

  ReportTask(AgencyId agency, OwedReport owed, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = agency.value();
    this.kind = owed.kind();
    this.from = owed.from();
    this.upTo = owed.upTo();
    this.dueOn = owed.dueOn();
    this.state = State.OPEN;
    this.warned = Warning.NONE;
    this.offeredAt = now;
  }

  void claim(Actor actor, Instant now) {
    refuseUnlessOpen();
    if (isClaimedBy(actor)) {
      return;
    }
    refuseWhileWithSomebodyElse(actor, "Somebody else has claimed this task.");
    takeOver(actor, now);
  }

  /** Whoever has it may be away: another supervisor goes on with it. */
  void takeOver(Actor actor, Instant now) {
    refuseUnlessOpen();
    claimedBy = actor.user().value();
    claimedAt = now;
  }

  void release(Actor actor) {
    refuseUnlessOpen();
    if (!isClaimedBy(actor)) {
      throw new Refused(Problem.TASK_NOT_CLAIMED, "You can give back only a task that you have.");
    }
    claimedBy = null;
    claimedAt = null;
  }

  /** Its report is filed. */
  void complete(Actor actor, Instant now) {
    refuseWhileWithSomebodyElse(
        actor,
        "Another supervisor has this report in hand. Let them file it, or take it over first.");
    closedBy = actor.user().value();
    close(State.DONE, now);
  }

  /** Its report is filed already, whoever had it in hand. */
  void settle(Instant now) {
    close(State.DONE, now);
  }

  void withdraw(Instant now) {
    close(State.WITHDRAWN, now);
  }

  /** The law may have another day for it by now, or ask for it again. */
  void follow(OwedReport owed) {
    if (state == State.WITHDRAWN) {
      state = State.OPEN;
      closedAt = null;
      claimedBy = null;
      claimedAt = null;
    }
    upTo = owed.upTo();
    dueOn = owed.dueOn();
  }

  /** Notes how pressing it is; true when that is to be told, since it was not before. */
  boolean warn(LocalDate today) {
    var now = Warning.of(daysLeft(today));
    boolean more = now.compareTo(warned) > 0;
    warned = now;
    return more;
  }

  private void refuseWhileWithSomebodyElse(Actor actor, String why) {
    if (claimedBy != null && !isClaimedBy(actor)) {
      throw new Refused(Problem.TASK_ALREADY_CLAIMED, why);
    }
  }

  private void refuseUnlessOpen() {
    if (state != State.OPEN) {
      throw new Refused(Problem.STATE_CONFLICT, "This task is no longer open.");
    }
  }

  private void close(State end, Instant now) {
    refuseUnlessOpen();
    state = end;
    closedAt = now;
  }

  /** Below zero when its day has passed; null where there is none. */
  public @Nullable Long daysLeft(LocalDate today) {
    return dueOn == null ? null : ChronoUnit.DAYS.between(today, dueOn);
  }

  public UUID id() {
    return id;
  }

  public CertificationKind kind() {
    return kind;
  }

  public LocalDate from() {
    return from;
  }

  public LocalDate upTo() {
    return upTo;
  }

  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(dueOn);
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isOf(CertificationKind itsKind, LocalDate itsFrom) {
    return kind == itsKind && from.equals(itsFrom);
  }

  Warning warned() {
    return warned;
  }

  Instant offeredAt() {
    return offeredAt;
  }

  public Optional<UserId> claimedBy() {
    return Optional.ofNullable(claimedBy).map(UserId::new);
  }

  public boolean isClaimedBy(Actor actor) {
    return Objects.equals(claimedBy, actor.user().value());
  }

  AgencyId agency() {
    return new AgencyId(agencyId);
  }
}
