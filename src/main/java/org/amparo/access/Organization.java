package org.amparo.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.amparo.identity.Actor;

/** Advocates and attorneys who stand in for one another: a shelter, a legal aid office, a firm. */
@Entity
@Table(name = "advocate_organization")
public class Organization {

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  private String name;

  @Column(name = "named_by")
  private String namedBy;

  @Column(name = "named_at")
  private Instant namedAt;

  protected Organization() {}

  Organization(Actor by, String name, Instant now) {
    this.id = UUID.randomUUID();
    this.agencyId = by.agency().value();
    this.name = name;
    this.namedBy = by.user().value();
    this.namedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }
}
