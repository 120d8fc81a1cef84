package org.amparo.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.jspecify.annotations.Nullable;

/** One try to reach a referred victim, and what came of it. */
@Entity
@Table(name = "victim_contact")
class VictimContact {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  @Enumerated(EnumType.STRING)
  private Contacts.Outcome outcome;

  @Column(name = "made_on")
  private LocalDate madeOn;

  @Enumerated(EnumType.STRING)
  private SafeContact.@Nullable Method method;

  @Column(name = "next_try_on")
  private @Nullable LocalDate nextTryOn;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected VictimContact() {}

  VictimContact(Actor by, CaseFile file, Contacts.Form form, Instant now) {
    this.id = UUID.randomUUID();
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.outcome = form.outcome();
    this.madeOn = form.on();
    this.method = form.method();
    this.nextTryOn = form.nextTryOn();
    this.recordedBy = by.user().value();
    this.recordedAt = now;
  }

  @Nullable LocalDate nextTryOn() {
    return nextTryOn;
  }
}
