package org.amparo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's task to have a designation renewed by a new head of the agency. A new
 * designation of the same official or the old one's revocation closes it.
 */
@Entity
@Table(name = "designation_renewal")
public class Renewal {

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  private UUID designation;

  private String official;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  protected Renewal() {}

  Renewal(AgencyId agency, Designation designation, LocalDate dueOn, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = agency.value();
    this.designation = designation.id();
    this.official = designation.grant().official().value();
    this.dueOn = dueOn;
    this.openedAt = now;
  }

  void close(Instant now) {
    closedAt = now;
  }

  public UUID designation() {
    return designation;
  }

  public UserId official() {
    return new UserId(official);
  }

  /** When the agency means to have it in writing again; the designation itself stands meanwhile. */
  public LocalDate dueOn() {
    return dueOn;
  }
}
