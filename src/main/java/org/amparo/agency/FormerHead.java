package org.amparo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;

/** Who headed the agency before; what they signed in office stays signed. */
@Entity
@Table(name = "former_head")
class FormerHead {

  @Id private UUID id;

  @Column(name = "agency_id")
  private String agencyId;

  @Column(name = "head_user")
  private String user;

  @Column(name = "head_name")
  private String name;

  @Column(name = "head_title")
  private String title;

  private LocalDate since;

  /** The first day on which somebody else was in office. */
  @Column(name = "until_day")
  private LocalDate until;

  protected FormerHead() {}

  FormerHead(AgencyId agency, CertifyingAgency.Head head, LocalDate until) {
    this.id = UUID.randomUUID();
    this.agencyId = agency.value();
    this.user = head.user().value();
    this.name = head.name();
    this.title = head.title();
    this.since = head.since();
    this.until = until;
  }

  boolean wasInOffice(LocalDate on) {
    return !on.isBefore(since) && on.isBefore(until);
  }

  CertifyingAgency.Head head() {
    return new CertifyingAgency.Head(new UserId(user), name, title, since);
  }

  boolean wasInOffice(UserId who, LocalDate on) {
    return user.equals(who.value()) && wasInOffice(on);
  }
}
