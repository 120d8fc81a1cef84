package org.amparo.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.referral.CaseFile;
import org.jspecify.annotations.Nullable;

/** An ink signature as it was recorded: the agency's register of certifications. */
@Entity
@Table(name = "signature")
class Signature {

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

  protected Signature() {}

  Signature(
      CaseFile file,
      Actor official,
      LocalDate signedOn,
      String edition,
      @Nullable UUID scan,
      Instant now) {
    this.id = UUID.randomUUID();
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.official = official.user().value();
    this.signedOn = signedOn;
    this.edition = edition;
    this.scan = scan;
    this.recordedAt = now;
  }
}
