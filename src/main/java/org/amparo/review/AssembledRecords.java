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
import org.jspecify.annotations.Nullable;

/** The police reports that were found, and when the victim got a copy. */
@Entity
@Table(name = "assembled_records")
class AssembledRecords extends Finding {

  @Id
  @Column(name = "case_id")
  private UUID caseId;

  private byte[] content;

  @Column(name = "copy_given_on")
  private @Nullable LocalDate copyGivenOn;

  protected AssembledRecords() {}

  AssembledRecords(
      CaseFile file, Actor by, byte[] content, @Nullable LocalDate copyGivenOn, Instant now) {
    super(file, by, now);
    this.caseId = file.id().value();
    this.content = content;
    this.copyGivenOn = copyGivenOn;
  }

  byte[] content() {
    return content;
  }
}
