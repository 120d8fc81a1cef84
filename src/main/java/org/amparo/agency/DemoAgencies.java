package org.amparo.agency;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.UserId;
import org.amparo.supplementb.PersonName;

/** Two agencies to try the service with, in the demo and test profiles only. */
@ApplicationScoped
class DemoAgencies {

  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
  private static final LocalDate SINCE = LocalDate.of(2024, 1, 2);

  private final Agencies agencies;
  private final Designations designations;
  private final Officials officials;
  private final EntityManager entities;
  private final AgencyWall wall;
  private final Clock clock;

  DemoAgencies(
      Agencies agencies,
      Designations designations,
      Officials officials,
      EntityManager entities,
      AgencyWall wall,
      Clock clock) {
    this.agencies = agencies;
    this.designations = designations;
    this.officials = officials;
    this.entities = entities;
    this.wall = wall;
    this.clock = clock;
  }

  @Transactional
  void open(@Observes StartupEvent start) {
    if (ConfigUtils.isProfileActive("demo") || ConfigUtils.isProfileActive("test")) {
      wall.acrossAgencies(
          () -> {
            openMissing();
            nameOfficials();
            return null;
          });
    }
  }

  private void openMissing() {
    var sfpd = new AgencyId("sfpd");
    if (agencies.findByIdOptional(sfpd.value()).isPresent()) {
      return;
    }
    agencies.persist(
        agency(sfpd, "San Francisco Police Department", "SFPD", "us-ca-sf-sfpd", "chief"),
        agency(
            new AgencyId("bayside"), "Bayside Police Department", "BAY", "us-ca", "bayside-chief"));
    for (String official : List.of("official", "official2")) {
      for (CertificationKind kind : CertificationKind.values()) {
        designations.persist(designation(sfpd, official, kind));
      }
    }
    designations.flush();
  }

  /** Also in a demo that an older version began: a form that names nobody on record is refused. */
  private void nameOfficials() {
    var sfpd = new AgencyId("sfpd");
    if (officials.of(sfpd).isEmpty()) {
      name(sfpd, "chief", new PersonName("Roe", "Sam"), "Chief of Police", false);
      name(sfpd, "official", new PersonName("Doe", "Pat"), "Captain", true);
      name(sfpd, "official2", new PersonName("Poe", "Alex"), "Lieutenant", false);
      entities.flush();
    }
  }

  private void name(AgencyId agency, String who, PersonName name, String title, boolean usual) {
    var row = new OfficialName(agency, new UserId(who));
    row.write(new UserId("admin"), name, title, usual, clock.instant());
    entities.persist(row);
  }

  private Designation designation(AgencyId agency, String official, CertificationKind kind) {
    var grant =
        new Designation.Grant(
            new UserId(official),
            "chief",
            SINCE,
            "Demo memorandum 1",
            kind.name(),
            null,
            null,
            true);
    return new Designation(agency, grant, clock.instant());
  }

  private static CertifyingAgency agency(
      AgencyId id, String name, String prefix, String jurisdiction, String chief) {
    var head =
        new CertifyingAgency.Head(new UserId(chief), "Head of Agency", "Chief of Police", SINCE);
    return new CertifyingAgency(
        id,
        name,
        prefix,
        jurisdiction,
        CALIFORNIA,
        "Case desk, 415-555-0190, Monday to Friday",
        false,
        head);
  }
}
