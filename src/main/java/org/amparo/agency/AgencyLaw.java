package org.amparo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which reading of its law an agency works by, and whether its open requests follow it already. */
@Entity
@Table(name = "agency_law")
class AgencyLaw {

  @Id
  @Column(name = "agency_id")
  private String agencyId;

  private String jurisdiction;

  private String fingerprint;

  private boolean applied;

  @Column(name = "noted_at")
  private Instant notedAt;

  protected AgencyLaw() {}

  /** A new agency has no request yet that another law could have judged. */
  AgencyLaw(CertifyingAgency agency, String fingerprint, Instant now) {
    this.agencyId = agency.id().value();
    this.applied = true;
    note(agency, fingerprint, now);
  }

  boolean isOf(CertifyingAgency agency, String print) {
    return jurisdiction.equals(agency.jurisdiction()) && fingerprint.equals(print);
  }

  void change(CertifyingAgency agency, String print, Instant now) {
    applied = false;
    note(agency, print, now);
  }

  private void note(CertifyingAgency agency, String print, Instant now) {
    jurisdiction = agency.jurisdiction();
    fingerprint = print;
    notedAt = now;
  }

  boolean isApplied() {
    return applied;
  }

  String fingerprint() {
    return fingerprint;
  }

  void applied() {
    applied = true;
  }
}
