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

/** What the unit asked the requester, and what came back. No clock stops meanwhile. */
@Entity
@Table(name = "information_request")
class InformationRequest {

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  private byte[] asks;

  @Column(name = "reply_by")
  private LocalDate replyBy;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  private byte @Nullable [] answer;

  @Column(name = "answered_by")
  private @Nullable String answeredBy;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  protected InformationRequest() {}

  InformationRequest(
      UUID id, CaseFile file, Actor by, byte[] asks, LocalDate replyBy, Instant now) {
    this.id = id;
    this.caseId = file.id().value();
    this.agencyId = file.agency().value();
    this.asks = asks;
    this.replyBy = replyBy;
    this.askedBy = by.user().value();
    this.askedAt = now;
  }

  void answered(Actor by, byte[] sealedAnswer, Instant now) {
    answer = sealedAnswer;
    answeredBy = by.user().value();
    answeredAt = now;
  }

  UUID id() {
    return id;
  }

  byte[] asks() {
    return asks;
  }

  LocalDate replyBy() {
    return replyBy;
  }
}
