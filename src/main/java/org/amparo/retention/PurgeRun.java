package org.amparo.retention;

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
import org.amparo.identity.Actor;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A purge: proposed by one person, confirmed by another, done in the background. */
@Entity
@Table(name = "purge_run")
public class PurgeRun {

  /** Where it stands. */
  public enum State {
    PROPOSED,
    CONFIRMED,
    REFUSED,
    DONE
  }

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "as_of")
  private LocalDate asOf;

  @Enumerated(EnumType.STRING)
  private State state;

  private int cases;

  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  protected PurgeRun() {}

  PurgeRun(Actor admin, LocalDate asOf, int cases, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = admin.agency().value();
    this.asOf = asOf;
    this.state = State.PROPOSED;
    this.cases = cases;
    this.proposedBy = admin.user().value();
    this.proposedAt = now;
  }

  void decide(Actor second, State outcome, Instant now) {
    if (state != State.PROPOSED) {
      throw new Refused(Problem.STATE_CONFLICT, "This purge has been decided already.");
    }
    if (outcome == State.CONFIRMED && proposedBy.equals(second.user().value())) {
      throw new Refused(
          Problem.SEPARATION_OF_DUTIES, "You proposed this purge. Another person must confirm it.");
    }
    state = outcome;
    decidedBy = second.user().value();
    decidedAt = now;
  }

  void finish(Instant now) {
    state = State.DONE;
    doneAt = now;
  }

  public UUID id() {
    return id;
  }

  String agencyId() {
    return agencyId;
  }

  public LocalDate asOf() {
    return asOf;
  }

  public State state() {
    return state;
  }

  public int cases() {
    return cases;
  }

  public UserId proposedBy() {
    return new UserId(proposedBy);
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public Optional<UserId> decidedBy() {
    return Optional.ofNullable(decidedBy).map(UserId::new);
  }

  public Optional<Instant> doneAt() {
    return Optional.ofNullable(doneAt);
  }
}
