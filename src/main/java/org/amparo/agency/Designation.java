package org.amparo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** The head's written word that a supervisor may issue certifications (8 CFR 214.14(a)(3)(i)). */
@Entity
@Table(name = "designation")
public class Designation {

  /**
   * What the head wrote.
   *
   * @param inBargainingUnit null where the law does not ask
   * @param supervises whether the official holds a supervisory role; null when the memo alone says
   *     so
   */
  public record Grant(
      UserId official,
      String grantedBy,
      LocalDate grantedOn,
      String documentRef,
      String scope,
      @Nullable LocalDate until,
      @Nullable Boolean inBargainingUnit,
      @Nullable Boolean supervises) {}

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  private String official;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_on")
  private LocalDate grantedOn;

  @Column(name = "document_ref")
  private String documentRef;

  private String scope;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  @Column(name = "in_bargaining_unit")
  private @Nullable Boolean inBargainingUnit;

  private @Nullable Boolean supervises;

  @Column(name = "revoked_on")
  private @Nullable LocalDate revokedOn;

  @Column(name = "revoked_why")
  private @Nullable String revokedWhy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Version private long version;

  protected Designation() {}

  Designation(AgencyId agency, Grant grant, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = agency.value();
    this.official = grant.official().value();
    this.grantedBy = grant.grantedBy();
    this.grantedOn = grant.grantedOn();
    this.documentRef = grant.documentRef();
    this.scope = grant.scope();
    this.validUntil = grant.until();
    this.inBargainingUnit = grant.inBargainingUnit();
    this.supervises = grant.supervises();
    this.recordedAt = now;
  }

  void revoke(LocalDate on, String why) {
    if (revokedOn != null) {
      throw new Refused(Problem.STATE_CONFLICT, "This designation is already revoked.");
    }
    Checklist.builder()
        .rule(
            "A designation is not revoked before it was granted",
            "8 CFR 214.14(a)(3)(i)",
            !on.isBefore(grantedOn),
            "Correct on.")
        .build()
        .refuseUnlessPassed();
    revokedOn = on;
    revokedWhy = why;
  }

  /** Whether it is for that form. */
  boolean isFor(CertificationKind kind) {
    return kind.name().equals(scope);
  }

  /** Whether it stood on that day; the day of revocation no longer counts. */
  public boolean stoodOn(LocalDate day) {
    return !day.isBefore(grantedOn)
        && (validUntil == null || !day.isAfter(validUntil))
        && (revokedOn == null || day.isBefore(revokedOn));
  }

  public UUID id() {
    return id;
  }

  public Grant grant() {
    return new Grant(
        new UserId(official),
        grantedBy,
        grantedOn,
        documentRef,
        scope,
        validUntil,
        inBargainingUnit,
        supervises);
  }

  public @Nullable LocalDate revokedOn() {
    return revokedOn;
  }

  public long version() {
    return version;
  }
}
