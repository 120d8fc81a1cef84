package org.amparo.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** A code by which its holder sees the case's coarse stage; kept as a keyed hash only. */
@Entity
@Table(name = "receipt")
class Receipt {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  @Enumerated(EnumType.STRING)
  private Receipts.Holder holder;

  @Column(name = "code_hash")
  private byte[] codeHash;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  protected Receipt() {}

  Receipt(CaseFile file, Receipts.Holder holder, byte[] codeHash, Instant now) {
    this.id = UUID.randomUUID();
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.holder = holder;
    this.codeHash = codeHash;
    this.issuedAt = now;
  }

  boolean isFor(Receipts.Holder whom) {
    return holder == whom;
  }

  CaseId caseId() {
    return new CaseId(caseId);
  }
}
