package org.amparo.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.referral.CaseFile;

/** The receipt of the agency that took a transferred request. */
@Entity
@Table(name = "transfer")
class Transfer extends Finding {

  @Id
  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "passed_on")
  private LocalDate passedOn;

  private byte[] content;

  protected Transfer() {}

  Transfer(CaseFile file, Actor by, LocalDate passedOn, byte[] content, Instant now) {
    super(file, by, now);
    this.caseId = file.id().value();
    this.passedOn = passedOn;
    this.content = content;
  }
}
