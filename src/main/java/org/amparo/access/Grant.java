package org.amparo.access;

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
import org.amparo.kernel.CaseId;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A requester's consent that an advocate sees the case's coarse stages, alone or with the others of
 * an organization. Revocable at once.
 */
@Entity
@Table(name = "access_grant")
public class Grant {

  /** How the consent was given. */
  public enum ConsentMethod {
    WRITTEN,
    ORAL
  }

  /**
   * Whom the requester lets see the case.
   *
   * @param organization whose other members may see it too; null for the advocate alone
   */
  public record Holder(UserId advocate, @Nullable UUID organization) {}

  /**
   * The requester's consent.
   *
   * @param coversOrganization whether they named the organization and not the advocate alone
   */
  public record Consent(LocalDate on, ConsentMethod method, boolean coversOrganization) {}

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  private String advocate;

  @Column(name = "organization_id")
  private @Nullable UUID organizationId;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_at")
  private Instant grantedAt;

  @Column(name = "consent_on")
  private LocalDate consentOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "consent_method")
  private ConsentMethod consentMethod;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  protected Grant() {}

  Grant(
      Actor by,
      CaseId caseId,
      Holder holder,
      Consent consent,
      @Nullable LocalDate until,
      Instant now) {
    this.id = UUID.randomUUID();
    this.caseId = caseId.value();
    this.agencyId = by.agency().value();
    this.advocate = holder.advocate().value();
    this.organizationId = holder.organization();
    this.grantedBy = by.user().value();
    this.grantedAt = now;
    this.consentOn = consent.on();
    this.consentMethod = consent.method();
    this.validUntil = until;
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  boolean standsOn(LocalDate day) {
    return revokedAt == null && (validUntil == null || !day.isAfter(validUntil));
  }

  public UUID id() {
    return id;
  }

  public CaseId caseId() {
    return new CaseId(caseId);
  }

  /** The organization whose members it is for; empty when it is for the advocate alone. */
  Optional<UUID> organization() {
    return Optional.ofNullable(organizationId);
  }

  public UserId advocate() {
    return new UserId(advocate);
  }
}
