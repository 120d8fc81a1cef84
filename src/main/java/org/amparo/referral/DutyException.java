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
import org.amparo.kernel.UserId;
import org.amparo.queue.Step;

/** The administrator lets one person do one step of one case, because nobody else is there. */
@Entity
@Table(name = "duty_exception")
class DutyException {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  @Enumerated(EnumType.STRING)
  private Step step;

  @Column(name = "user_id")
  private String userId;

  private byte[] reason;

  @Column(name = "allowed_by")
  private String allowedBy;

  @Column(name = "allowed_at")
  private Instant allowedAt;

  protected DutyException() {}

  DutyException(
      UUID id, CaseFile file, Actor admin, Step step, UserId user, byte[] reason, Instant now) {
    this.id = id;
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.step = step;
    this.userId = user.value();
    this.reason = reason;
    this.allowedBy = admin.user().value();
    this.allowedAt = now;
  }
}
