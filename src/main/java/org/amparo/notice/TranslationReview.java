package org.amparo.notice;

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

/** Somebody read a translation of the notice or of the letters against its original. */
@Entity
@Table(name = "translation_review")
public class TranslationReview {

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  @Enumerated(EnumType.STRING)
  private Translated.Subject subject;

  private String language;

  private String version;

  private String reviewer;

  @Column(name = "reviewed_on")
  private LocalDate reviewedOn;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected TranslationReview() {}

  TranslationReview(
      Actor admin, Translated text, String reviewer, LocalDate reviewedOn, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = admin.agency().value();
    this.subject = text.subject();
    this.language = text.language();
    this.version = text.version();
    this.reviewer = reviewer;
    this.reviewedOn = reviewedOn;
    this.recordedBy = admin.user().value();
    this.recordedAt = now;
  }

  public String reviewer() {
    return reviewer;
  }

  public LocalDate reviewedOn() {
    return reviewedOn;
  }
}
