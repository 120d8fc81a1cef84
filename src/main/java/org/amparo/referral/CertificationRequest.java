package org.amparo.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.jspecify.annotations.Nullable;

/** The ask that starts the clocks. Who asked is sealed; in which capacity is counted. */
@Entity
@Table(name = "certification_request")
class CertificationRequest {

  @Id
  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  @Enumerated(EnumType.STRING)
  private Requester.Capacity capacity;

  private byte[] requester;

  @Column(name = "filed_by")
  private String filedBy;

  @Column(name = "filed_at")
  private Instant filedAt;

  @Column(name = "former_case")
  private @Nullable UUID formerCase;

  protected CertificationRequest() {}

  CertificationRequest(
      Actor by,
      CaseFile file,
      Requester.Capacity capacity,
      byte[] requester,
      @Nullable CaseFile former,
      Instant now) {
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.capacity = capacity;
    this.requester = requester;
    this.filedBy = by.user().value();
    this.filedAt = now;
    this.formerCase = former == null ? null : former.id().value();
  }

  byte[] requester() {
    return requester;
  }
}
