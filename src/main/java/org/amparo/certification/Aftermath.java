package org.amparo.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;
import org.jspecify.annotations.Nullable;

/** What happened to a case from outside its plan. */
@Entity
@Table(name = "aftermath")
class Aftermath {

  enum Kind {
    FILING,
    CANCELLATION,
    REISSUE_OFFER,
    REISSUE,
    APPEAL,
    APPEAL_DECISION,
    /** Proposed; it takes effect when the supervisor agrees. */
    WITHDRAWAL,
    WITHDRAWAL_REVIEW,
    DELAY_NOTICE,
    /** An approved form whose official left goes back to the review. */
    SIGNATURE_RETURN
  }

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "happened_on")
  private LocalDate happenedOn;

  private byte @Nullable [] content;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Aftermath() {}

  Aftermath(
      UUID id,
      CaseFile file,
      Actor by,
      Kind kind,
      LocalDate on,
      byte @Nullable [] content,
      Instant now) {
    this.id = id;
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.kind = kind;
    this.happenedOn = on;
    this.content = content;
    this.recordedBy = by.user().value();
    this.recordedAt = now;
  }

  UUID id() {
    return id;
  }

  LocalDate happenedOn() {
    return happenedOn;
  }

  byte @Nullable [] content() {
    return content;
  }

  UserId recordedBy() {
    return new UserId(recordedBy);
  }

  Instant recordedAt() {
    return recordedAt;
  }
}
