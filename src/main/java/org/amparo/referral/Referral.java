package org.amparo.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An officer's referral: the victim was told that a certification may be possible. It holds no
 * opinion on eligibility; the form has no place for one.
 */
@Entity
@Table(name = "referral")
class Referral {

  @Id
  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  private String officer;

  @Column(name = "filed_at")
  private Instant filedAt;

  @Column(name = "notice_given_on")
  private LocalDate noticeGivenOn;

  @Column(name = "victim_asked_on")
  private @Nullable LocalDate victimAskedOn;

  @Column(name = "notice_version")
  private @Nullable String noticeVersion;

  protected Referral() {}

  Referral(Actor officer, CaseFile file, Referrals.Form form, String noticeVersion, Instant now) {
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.officer = officer.user().value();
    this.filedAt = now;
    this.noticeVersion = noticeVersion;
    this.noticeGivenOn = form.notice().givenOn();
    this.victimAskedOn = form.victimAskedOn();
  }
}
