package org.amparo.takeover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A backlog that somebody brought as a file: looked at first, then confirmed, then taken over. */
@Entity
@Table(name = "backlog_file")
public class BacklogFile {

  /** How far it is. */
  public enum State {
    /** Its lines are read; until it is whole nothing can be done with it. */
    CHECKING,
    /** Looked at; nothing was changed. */
    CHECKED,
    /** Its lines become cases, one after the other. */
    CONFIRMED,
    /** Each line is a case, or it is said why not. */
    DONE
  }

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  private byte[] fingerprint;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "confirmed_by")
  private @Nullable String confirmedBy;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  protected BacklogFile() {}

  BacklogFile(Actor by, byte[] fingerprint, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = by.agency().value();
    this.fingerprint = fingerprint;
    this.state = State.CHECKING;
    this.madeBy = by.user().value();
    this.madeAt = now;
  }

  void checked() {
    state = State.CHECKED;
  }

  void confirm(Actor by, Instant now) {
    if (state != State.CHECKED) {
      throw new Refused(
          Problem.STATE_CONFLICT, "The file is %s, so it cannot be confirmed.".formatted(state));
    }
    state = State.CONFIRMED;
    confirmedBy = by.user().value();
    confirmedAt = now;
  }

  void done(Instant now) {
    state = State.DONE;
    endedAt = now;
  }

  void close(Instant now) {
    closedAt = now;
  }

  /** Whoever confirmed it files; each case's record says so. */
  Actor filer() {
    if (confirmedBy == null) {
      throw new IllegalStateException("nobody confirmed the file");
    }
    return new Actor(new UserId(confirmedBy), agency(), Set.of(Role.DV_SUPERVISOR));
  }

  public UUID id() {
    return id;
  }

  public AgencyId agency() {
    return new AgencyId(agencyId);
  }

  /** Its lines are sealed under a key of the file's own. */
  CaseId sealedUnder() {
    return new CaseId(id);
  }

  public State state() {
    return state;
  }

  public UserId madeBy() {
    return new UserId(madeBy);
  }

  public Instant madeAt() {
    return madeAt;
  }

  public Optional<Instant> confirmedAt() {
    return Optional.ofNullable(confirmedAt);
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** Whether what its lines told is gone. */
  public boolean isClosed() {
    return closedAt != null;
  }
}
