package org.amparo.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.referral.CaseState;
import org.jspecify.annotations.Nullable;

/** One message to one partner system, until it has arrived or is given up. */
@Entity(name = "PartnerDelivery")
@Table(name = "partner_delivery")
public class Delivery {

  /** Where a message stands. */
  public enum State {
    WAITING,
    DELIVERED,
    /** Given up after a day; it can be sent again. */
    FAILED,
    /** The consent ended before it left. */
    WITHHELD
  }

  @Id private UUID id;

  @Column(name = "subscription_id")
  private UUID subscriptionId;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "case_id")
  private @Nullable UUID caseId;

  @Enumerated(EnumType.STRING)
  private PartnerEvent event;

  @Enumerated(EnumType.STRING)
  @Column(name = "case_state")
  private @Nullable CaseState caseState;

  @Column(name = "grant_id")
  private @Nullable UUID grantId;

  private @Nullable Boolean given;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "made_at")
  private Instant madeAt;

  private @Nullable Long sequence;

  @Enumerated(EnumType.STRING)
  private State state;

  private int attempts;

  @Column(name = "first_at")
  private @Nullable Instant firstAt;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "last_at")
  private @Nullable Instant lastAt;

  @Column(name = "last_status")
  private @Nullable Integer lastStatus;

  @Enumerated(EnumType.STRING)
  private @Nullable Trouble trouble;

  @Column(name = "settled_at")
  private @Nullable Instant settledAt;

  protected Delivery() {}

  /** A message about nothing, to look whether it arrives. */
  static Delivery test(Subscription subscription, Instant now) {
    var test = new Delivery();
    test.id = UUID.randomUUID();
    test.subscriptionId = subscription.id();
    test.agencyId = subscription.agency().value();
    test.event = PartnerEvent.TEST;
    test.happenedAt = now;
    test.madeAt = now;
    test.nextAt = now;
    test.state = State.WAITING;
    return test;
  }

  /** Takes an attempt; nobody else tries before {@code until}, even if this one dies. */
  void attempt(Subscription subscription, Instant until, Instant now) {
    attempts++;
    firstAt = firstAt == null ? now : firstAt;
    lastAt = now;
    nextAt = until;
    sequence = sequence == null ? subscription.nextSequence() : sequence;
  }

  void withhold(Instant now) {
    settle(State.WITHHELD, now);
  }

  void delivered(Answer answer, Instant now) {
    heard(answer);
    settle(State.DELIVERED, now);
  }

  void failed(Answer answer, Instant next) {
    heard(answer);
    nextAt = next;
  }

  void giveUp(Answer answer, Instant now) {
    heard(answer);
    settle(State.FAILED, now);
  }

  private void heard(Answer answer) {
    lastStatus = answer.status();
    trouble = answer.trouble();
  }

  private void settle(State how, Instant now) {
    state = how;
    settledAt = now;
  }

  boolean isWaiting() {
    return state == State.WAITING;
  }

  public UUID id() {
    return id;
  }

  UUID subscription() {
    return subscriptionId;
  }

  AgencyId agency() {
    return new AgencyId(agencyId);
  }

  /** The case that it is about; empty for a test. */
  public Optional<CaseId> caseId() {
    return Optional.ofNullable(caseId).map(CaseId::new);
  }

  public PartnerEvent event() {
    return event;
  }

  @Nullable CaseState caseState() {
    return caseState;
  }

  @Nullable UUID grant() {
    return grantId;
  }

  @Nullable Boolean given() {
    return given;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  public Instant madeAt() {
    return madeAt;
  }

  /** Its number among all that the system was sent; empty before the first attempt. */
  public Optional<Long> sequence() {
    return Optional.ofNullable(sequence);
  }

  public State state() {
    return state;
  }

  public int attempts() {
    return attempts;
  }

  Optional<Instant> firstAt() {
    return Optional.ofNullable(firstAt);
  }

  public Instant nextAt() {
    return nextAt;
  }

  public Optional<Instant> lastAt() {
    return Optional.ofNullable(lastAt);
  }

  public Optional<Integer> lastStatus() {
    return Optional.ofNullable(lastStatus);
  }

  public Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  public Optional<Instant> settledAt() {
    return Optional.ofNullable(settledAt);
  }
}
