package org.amparo.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** That somebody belongs to an organization, or did. */
@Entity
@Table(name = "organization_member")
class Membership {

  @Id private UUID id;

  @Column(name = "organization_id")
  private UUID organizationId;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "user_id")
  private String userId;

  @Column(name = "added_by")
  private String addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "removed_by")
  private @Nullable String removedBy;

  @Column(name = "removed_at")
  private @Nullable Instant removedAt;

  protected Membership() {}

  Membership(Actor by, Organization organization, UserId user, Instant now) {
    this.id = UUID.randomUUID();
    this.organizationId = organization.id();
    this.agencyId = by.agency().value();
    this.userId = user.value();
    this.addedBy = by.user().value();
    this.addedAt = now;
  }

  void end(Actor by, Instant now) {
    removedBy = by.user().value();
    removedAt = now;
  }

  UUID organization() {
    return organizationId;
  }

  UserId user() {
    return new UserId(userId);
  }
}
