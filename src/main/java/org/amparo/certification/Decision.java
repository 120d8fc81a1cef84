package org.amparo.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;

/** What the certifying official decided. */
@Entity
@Table(name = "decision")
class Decision {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  @Enumerated(EnumType.STRING)
  private Decisions.Kind decision;

  private List<String> reasons;

  private byte[] content;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "made_on")
  private LocalDate madeOn;

  protected Decision() {}

  Decision(
      UUID id,
      CaseFile file,
      Actor by,
      Decisions.Kind decision,
      List<String> reasons,
      byte[] content,
      Instant now,
      LocalDate today) {
    this.id = id;
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.decision = decision;
    this.reasons = List.copyOf(reasons);
    this.content = content;
    this.madeBy = by.user().value();
    this.madeAt = now;
    this.madeOn = today;
  }

  UUID id() {
    return id;
  }

  boolean denies() {
    return decision == Decisions.Kind.DENY;
  }

  byte[] content() {
    return content;
  }

  UserId madeBy() {
    return new UserId(madeBy);
  }

  /** The agency's date of the decision. */
  LocalDate madeOn() {
    return madeOn;
  }
}
