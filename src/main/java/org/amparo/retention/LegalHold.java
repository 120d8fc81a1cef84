package org.amparo.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;
import org.jspecify.annotations.Nullable;

/** Nothing of a held case is destroyed until the hold is lifted or its day has passed. */
@Entity
@Table(name = "legal_hold")
public class LegalHold {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "case_number")
  private String caseNumber;

  private byte[] reason;

  @Column(name = "until_day")
  private @Nullable LocalDate until;

  @Column(name = "placed_by")
  private String placedBy;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Column(name = "lifted_by")
  private @Nullable String liftedBy;

  @Column(name = "lifted_at")
  private @Nullable Instant liftedAt;

  protected LegalHold() {}

  LegalHold(
      UUID id, CaseFile file, Actor by, byte[] reason, @Nullable LocalDate until, Instant now) {
    this.id = id;
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.caseNumber = file.number().value();
    this.reason = reason;
    this.until = until;
    this.placedBy = by.user().value();
    this.placedAt = now;
  }

  void lift(Actor by, Instant now) {
    if (liftedAt != null) {
      throw new Refused(Problem.STATE_CONFLICT, "This hold is lifted already.");
    }
    liftedBy = by.user().value();
    liftedAt = now;
  }

  byte[] reason() {
    return reason;
  }

  public UUID id() {
    return id;
  }

  CaseId caseId() {
    return new CaseId(caseId);
  }

  String agencyId() {
    return agencyId;
  }

  public CaseNumber caseNumber() {
    return new CaseNumber(caseNumber);
  }

  public Optional<LocalDate> until() {
    return Optional.ofNullable(until);
  }

  public UserId placedBy() {
    return new UserId(placedBy);
  }

  public Instant placedAt() {
    return placedAt;
  }
}
