package org.amparo.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.referral.CaseFile;

/** One version of a draft form as somebody wrote it. */
@Entity
@Table(name = "supplement_b_version")
class DraftVersion {

  static final String TABLE = "supplement_b_version";

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  private long version;

  private String edition;

  private byte[] content;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected DraftVersion() {}

  DraftVersion(
      UUID id, CaseFile file, Actor by, long version, String edition, byte[] content, Instant now) {
    this.id = id;
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.version = version;
    this.edition = edition;
    this.content = content;
    this.writtenBy = by.user().value();
    this.writtenAt = now;
  }

  UUID id() {
    return id;
  }

  byte[] content() {
    return content;
  }
}
