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
import org.amparo.referral.CaseFile;

/** A paper that left the agency. */
@Entity
@Table(name = "delivery")
class Delivery {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  @Enumerated(EnumType.STRING)
  private Deliveries.Paper paper;

  @Enumerated(EnumType.STRING)
  private Deliveries.Method method;

  @Column(name = "made_on")
  private LocalDate madeOn;

  private byte[] content;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Delivery() {}

  Delivery(
      UUID id,
      CaseFile file,
      Actor by,
      Deliveries.Paper paper,
      Deliveries.Form form,
      byte[] content,
      Instant now) {
    this.id = id;
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.paper = paper;
    this.method = form.method();
    this.madeOn = form.on();
    this.content = content;
    this.recordedBy = by.user().value();
    this.recordedAt = now;
  }
}
