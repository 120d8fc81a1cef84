package org.amparo.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.referral.CaseFile;

/**
 * Whether this agency is responsible. A request that belongs elsewhere is passed on, not denied.
 */
@Entity
@Table(name = "screening")
class Screening extends Finding {

  @Id
  @Column(name = "case_id")
  private UUID caseId;

  private boolean ours;

  private byte[] content;

  protected Screening() {}

  Screening(CaseFile file, Actor by, boolean ours, byte[] content, Instant now) {
    super(file, by, now);
    this.caseId = file.id().value();
    this.ours = ours;
    this.content = content;
  }

  boolean isOurs() {
    return ours;
  }

  byte[] content() {
    return content;
  }
}
