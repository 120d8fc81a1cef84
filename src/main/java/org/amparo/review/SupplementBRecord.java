package org.amparo.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.referral.CaseFile;

/** The draft form as the database holds it: sealed but for its edition. */
@Entity
@Table(name = "supplement_b")
class SupplementBRecord {

  @Id
  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  private String edition;

  private byte[] content;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Version private long version;

  protected SupplementBRecord() {}

  SupplementBRecord(CaseFile file) {
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
  }

  void write(Actor by, String formEdition, byte[] sealed, Instant now) {
    edition = formEdition;
    content = sealed;
    writtenBy = by.user().value();
    writtenAt = now;
  }

  byte[] content() {
    return content;
  }

  /** Counted from 1: version 0 is the form that nobody has written yet. */
  long version() {
    return version + 1;
  }
}
