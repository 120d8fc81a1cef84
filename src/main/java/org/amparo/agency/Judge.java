package org.amparo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** A judge's term in a judicial agency; a judge signs by the office (8 CFR 214.14(a)(3)(ii)). */
@Entity
@Table(name = "judge")
public class Judge {

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "judge_user")
  private String user;

  private LocalDate since;

  /** The first day out of office. */
  @Column(name = "until_day")
  private @Nullable LocalDate until;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Version private long version;

  protected Judge() {}

  Judge(AgencyId agency, UserId user, LocalDate since, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = agency.value();
    this.user = user.value();
    this.since = since;
    this.recordedAt = now;
  }

  void leave(LocalDate on) {
    if (until != null) {
      throw new Refused(Problem.STATE_CONFLICT, "This judge has left office already.");
    }
    Checklist.builder()
        .rule(
            "A judge's term does not end before it begins",
            "8 CFR 214.14(a)(3)(ii)",
            on.isAfter(since),
            "Correct on.")
        .build()
        .refuseUnlessPassed();
    until = on;
  }

  /** Whether the term had begun and not ended; the day of leaving no longer counts. */
  boolean satOn(LocalDate day) {
    return !day.isBefore(since) && (until == null || day.isBefore(until));
  }

  boolean isOf(AgencyId agency) {
    return agencyId.equals(agency.value());
  }

  public UUID id() {
    return id;
  }

  public UserId user() {
    return new UserId(user);
  }

  public LocalDate since() {
    return since;
  }

  /** The first day out of office; null while in office. */
  public @Nullable LocalDate until() {
    return until;
  }
}
