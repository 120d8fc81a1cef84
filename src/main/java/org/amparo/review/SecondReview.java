package org.amparo.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.referral.CaseFile;

/** The second person's word on a denial. */
@Entity
@Table(name = "second_review")
class SecondReview extends Finding {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  private boolean agree;

  private byte[] content;

  protected SecondReview() {}

  SecondReview(UUID id, CaseFile file, Actor by, boolean agree, byte[] content, Instant now) {
    super(file, by, now);
    this.id = id;
    this.caseId = file.id().value();
    this.agree = agree;
    this.content = content;
  }

  boolean agrees() {
    return agree;
  }
}
