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
import org.amparo.agency.Standing;
import org.amparo.identity.Actor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;
import org.jspecify.annotations.Nullable;

/** An ink signature as it was recorded: the agency's register of certifications. */
@Entity
@Table(name = "signature")
class Signature {

  /**
   * The ink on the paper.
   *
   * @param officialName as Part 2 names the official
   * @param standing by what the official could sign on that day
   */
  record Ink(LocalDate on, String edition, @Nullable String officialName, Standing standing) {

    @Override
    public String toString() {
      return "Ink of " + on;
    }
  }

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  private String official;

  @Column(name = "signed_on")
  private LocalDate signedOn;

  private String edition;

  private @Nullable UUID scan;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "official_name")
  private @Nullable String officialName;

  @Enumerated(EnumType.STRING)
  @Column(name = "signed_as")
  private Standing.@Nullable Office signedAs;

  private @Nullable UUID designation;

  @Column(name = "scan_pages")
  private @Nullable Integer scanPages;

  @Enumerated(EnumType.STRING)
  @Column(name = "scan_compared")
  private Scans.@Nullable Compared scanCompared;

  protected Signature() {}

  Signature(CaseFile file, Actor official, Ink ink, Scans.@Nullable Seen seen, Instant now) {
    this.id = UUID.randomUUID();
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.official = official.user().value();
    this.signedOn = ink.on();
    this.edition = ink.edition();
    this.officialName = ink.officialName();
    this.signedAs = ink.standing().office();
    var designated = ink.standing().designation();
    this.designation = designated == null ? null : designated.id();
    if (seen != null) {
      this.scan = seen.scan();
      this.scanPages = seen.pages();
      this.scanCompared = seen.compared();
    }
    this.recordedAt = now;
  }

  UUID id() {
    return id;
  }

  AgencyId agency() {
    return new AgencyId(agencyId);
  }

  UserId official() {
    return new UserId(official);
  }

  LocalDate signedOn() {
    return signedOn;
  }

  String edition() {
    return edition;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  /** As Part 2 names the official; null for signatures that were recorded before it was kept. */
  @Nullable String officialName() {
    return officialName;
  }

  Standing.@Nullable Office signedAs() {
    return signedAs;
  }

  @Nullable UUID designation() {
    return designation;
  }

  Scans.@Nullable Compared scanCompared() {
    return scanCompared;
  }
}
