package org.amparo.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** Somebody opened a case that is not theirs, for a while and for a reason. */
@Entity
@Table(name = "break_glass")
public class BrokenGlass {

  /** What a supervisor found when they looked at it. */
  public enum Finding {
    JUSTIFIED,
    NOT_JUSTIFIED
  }

  @Id private UUID id;

  @Column(name = "case_id")
  private UUID caseId;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "case_number")
  private String caseNumber;

  @Column(name = "opened_by")
  private String openedBy;

  private byte[] reason;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Enumerated(EnumType.STRING)
  private @Nullable Finding finding;

  @Column(name = "reviewed_by")
  private @Nullable String reviewedBy;

  @Column(name = "reviewed_at")
  private @Nullable Instant reviewedAt;

  protected BrokenGlass() {}

  BrokenGlass(UUID id, Actor by, CaseFacts facts, byte[] reason, Instant now, Instant ends) {
    this.id = id;
    this.caseId = facts.id().value();
    this.agencyId = facts.agency().value();
    this.caseNumber = facts.number().value();
    this.openedBy = by.user().value();
    this.reason = reason;
    this.openedAt = now;
    this.endsAt = ends;
  }

  void review(Actor supervisor, Finding found, Instant now) {
    if (reviewedAt != null) {
      throw new Refused(Problem.STATE_CONFLICT, "A supervisor has looked at this already.");
    }
    if (openedBy.equals(supervisor.user().value())) {
      throw new Refused(
          Problem.SEPARATION_OF_DUTIES, "You opened it yourself. Another supervisor must look.");
    }
    finding = found;
    reviewedBy = supervisor.user().value();
    reviewedAt = now;
    if (found == Finding.NOT_JUSTIFIED && now.isBefore(endsAt)) {
      // whoever had no reason sees no more of it, from now on
      endsAt = now;
    }
  }

  boolean isUnjustified() {
    return finding == Finding.NOT_JUSTIFIED;
  }

  byte[] reason() {
    return reason;
  }

  public UUID id() {
    return id;
  }

  public CaseId caseId() {
    return new CaseId(caseId);
  }

  String agencyId() {
    return agencyId;
  }

  public CaseNumber caseNumber() {
    return new CaseNumber(caseNumber);
  }

  public UserId openedBy() {
    return new UserId(openedBy);
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant endsAt() {
    return endsAt;
  }
}
