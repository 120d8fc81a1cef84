package org.amparo.review;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;

/** What every finding of the unit keeps: whose case, who, when. */
@MappedSuperclass
abstract class Finding {

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  protected Finding() {}

  Finding(CaseFile file, Actor by, Instant now) {
    this.agencyId = file.agency().value();
    this.madeBy = by.user().value();
    this.madeAt = now;
  }

  UserId madeBy() {
    return new UserId(madeBy);
  }

  Instant madeAt() {
    return madeAt;
  }

  static UUID newId() {
    return UUID.randomUUID();
  }
}
