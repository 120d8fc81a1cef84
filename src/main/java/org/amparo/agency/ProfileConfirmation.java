package org.amparo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.identity.Actor;

/** An administrator read a law that the service knows only from memory and answers for it. */
@Entity
@Table(name = "profile_confirmation")
class ProfileConfirmation {

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  private String jurisdiction;

  @Column(name = "effective_from")
  private LocalDate effectiveFrom;

  private String note;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  protected ProfileConfirmation() {}

  ProfileConfirmation(
      Actor admin, String jurisdiction, LocalDate effectiveFrom, String note, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = admin.agency().value();
    this.jurisdiction = jurisdiction;
    this.effectiveFrom = effectiveFrom;
    this.note = note;
    this.confirmedBy = admin.user().value();
    this.confirmedAt = now;
  }
}
