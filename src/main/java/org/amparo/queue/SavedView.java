package org.amparo.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.identity.Role;
import org.amparo.supplementb.QualifyingCriminalActivity;
import org.jspecify.annotations.Nullable;

/** What somebody looks for in a queue again and again, under a name of their own. */
@Entity
@Table(name = "queue_view")
public class SavedView {

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "user_id")
  private String userId;

  private String role;

  private byte[] name;

  @Enumerated(EnumType.STRING)
  private @Nullable Step step;

  private boolean late;

  private @Nullable String language;

  @Enumerated(EnumType.STRING)
  private @Nullable QualifyingCriminalActivity crime;

  private boolean first;

  @Column(name = "made_at")
  private Instant madeAt;

  protected SavedView() {}

  SavedView(UUID id, Actor owner, byte[] name, Wanted wanted, Instant now) {
    this.id = id;
    this.agencyId = owner.agency().value();
    this.userId = owner.user().value();
    this.role = wanted.role().groupName();
    this.name = name;
    this.step = wanted.step();
    this.late = wanted.late();
    this.language = wanted.language();
    this.crime = wanted.crime();
    this.madeAt = now;
  }

  public UUID id() {
    return id;
  }

  public Wanted wanted() {
    return new Wanted(Role.of(role), step, late, language, crime);
  }

  /** Whether its owner sees it when they open the queue. */
  public boolean isFirst() {
    return first;
  }

  boolean belongsTo(Actor actor) {
    return actor.user().value().equals(userId) && actor.agency().value().equals(agencyId);
  }

  byte[] sealedName() {
    return name;
  }

  void rename(byte[] sealed) {
    name = sealed;
  }

  void comesFirst(boolean now) {
    first = now;
  }
}
