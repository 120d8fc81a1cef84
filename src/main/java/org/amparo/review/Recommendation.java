package org.amparo.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.referral.CaseFile;

/** The reviewer's word to the certifying official. */
@Entity
@Table(name = "recommendation")
class Recommendation extends Finding {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private Reviews.Kind recommendation;

  private List<String> reasons;

  private byte[] content;

  protected Recommendation() {}

  Recommendation(
      UUID id,
      CaseFile file,
      Actor by,
      Reviews.Kind recommendation,
      List<String> reasons,
      byte[] content,
      Instant now) {
    super(file, by, now);
    this.id = id;
    this.caseId = file.id().value();
    this.recommendation = recommendation;
    this.reasons = List.copyOf(reasons);
    this.content = content;
  }

  UUID id() {
    return id;
  }

  byte[] content() {
    return content;
  }

  Reviews.Kind recommendation() {
    return recommendation;
  }

  List<String> reasons() {
    return List.copyOf(reasons);
  }
}
