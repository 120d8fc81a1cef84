package org.amparo.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What one partner system is told, where, by whose decision, and how that goes. */
@Entity
@Table(name = "partner_subscription")
public class Subscription {

  /** Whether it is told anything now. */
  public enum State {
    ACTIVE,
    /** The administrator holds messages back; they wait. */
    PAUSED,
    /** The service sends nothing until the administrator has looked; see {@link Why}. */
    STOPPED,
    /** For good. */
    ENDED
  }

  /** Why the service stopped by itself. */
  public enum Why {
    /** It took nothing for too long; what happens meanwhile waits. */
    FAILING,
    /** It answered that nothing is to be sent any more; what happens meanwhile is not kept. */
    GONE
  }

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  @Enumerated(EnumType.STRING)
  private PartnerKind kind;

  private String name;
  private String url;
  private List<String> events;
  private List<String> advocates;
  private String basis;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private @Nullable Why why;

  private byte[] secret;

  @Column(name = "secret_made_at")
  private Instant secretMadeAt;

  @Column(name = "former_secret")
  private byte @Nullable [] formerSecret;

  @Column(name = "former_until")
  private @Nullable Instant formerUntil;

  private long sequence;

  @Column(name = "failing_since")
  private @Nullable Instant failingSince;

  @Column(name = "rest_until")
  private @Nullable Instant restUntil;

  /** Counts what the administrator changed, so that nobody changes what they did not read. */
  private int edition;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  protected Subscription() {}

  Subscription(UUID id, Actor admin, PartnerKind kind, Terms terms, byte[] secret, Instant now) {
    this.id = id;
    this.agencyId = admin.agency().value();
    this.kind = kind;
    this.state = State.ACTIVE;
    this.secret = secret;
    this.secretMadeAt = now;
    this.edition = 1;
    this.madeBy = admin.user().value();
    this.madeAt = now;
    take(terms);
  }

  private void take(Terms terms) {
    name = terms.name();
    url = terms.url().strip();
    events = terms.events().stream().distinct().map(PartnerEvent::name).toList();
    advocates = terms.advocates().stream().distinct().toList();
    basis = terms.basis();
    decidedOn = terms.decidedOn();
  }

  void change(Terms terms, int read) {
    refuseIfEnded();
    if (read != edition) {
      throw new Refused(
          Problem.STATE_CONFLICT, "Somebody changed this system after you read it. Read it again.");
    }
    edition++;
    take(terms);
  }

  /**
   * From now on another secret signs; the former one signs as well until then.
   *
   * @param until null when the former one is good no more
   */
  void signWith(byte[] sealed, @Nullable Instant until, Instant now) {
    refuseIfEnded();
    formerSecret = until == null ? null : secret;
    formerUntil = until;
    secret = sealed;
    secretMadeAt = now;
  }

  void dropFormerSecret() {
    formerSecret = null;
    formerUntil = null;
  }

  void pause() {
    refuseIfEnded();
    go(State.PAUSED, null);
  }

  void resume() {
    refuseIfEnded();
    failingSince = null;
    restUntil = null;
    go(State.ACTIVE, null);
  }

  void end() {
    refuseIfEnded();
    go(State.ENDED, null);
    dropFormerSecret();
    secret = new byte[0];
  }

  private void go(State next, @Nullable Why reason) {
    state = next;
    why = reason;
  }

  private void refuseIfEnded() {
    if (state == State.ENDED) {
      throw new Refused(Problem.STATE_CONFLICT, "This system is told nothing any more, for good.");
    }
  }

  /** A message arrived. */
  void reached() {
    failingSince = null;
    restUntil = null;
  }

  /**
   * A message did not arrive.
   *
   * @return whether the service stops sending by that
   */
  boolean failed(boolean gone, Duration patience, Instant now) {
    if (failingSince == null) {
      failingSince = now;
    }
    if (state != State.ACTIVE) {
      return false;
    }
    boolean tooLong = !failingSince.plus(patience).isAfter(now);
    if (gone || tooLong) {
      go(State.STOPPED, gone ? Why.GONE : Why.FAILING);
    }
    return gone || tooLong;
  }

  /** It asked to be left alone; no message goes there before, but a trial. */
  void restUntil(Instant asked) {
    restUntil = restUntil == null || restUntil.isBefore(asked) ? asked : restUntil;
  }

  boolean rests(Instant now) {
    return restUntil != null && now.isBefore(restUntil);
  }

  long nextSequence() {
    return ++sequence;
  }

  byte[] secret() {
    return secret;
  }

  /** The secret before this one, while it still signs. */
  Optional<byte[]> formerSecret(Instant now) {
    return Optional.ofNullable(formerSecret)
        .filter(kept -> formerUntil != null && now.isBefore(formerUntil));
  }

  void resealed(byte[] anew, byte @Nullable [] formerAnew) {
    secret = anew;
    formerSecret = formerAnew;
  }

  byte @Nullable [] keptFormerSecret() {
    return formerSecret;
  }

  public UUID id() {
    return id;
  }

  public AgencyId agency() {
    return new AgencyId(agencyId);
  }

  public PartnerKind kind() {
    return kind;
  }

  public Terms terms() {
    return new Terms(
        name,
        url,
        events.stream().map(PartnerEvent::valueOf).toList(),
        advocates,
        basis,
        decidedOn);
  }

  public State state() {
    return state;
  }

  public Optional<Why> why() {
    return Optional.ofNullable(why);
  }

  public Instant secretMadeAt() {
    return secretMadeAt;
  }

  public Optional<Instant> formerUntil() {
    return Optional.ofNullable(formerUntil);
  }

  public Optional<Instant> failingSince() {
    return Optional.ofNullable(failingSince);
  }

  public int edition() {
    return edition;
  }

  public String madeBy() {
    return madeBy;
  }

  public Instant madeAt() {
    return madeAt;
  }
}
