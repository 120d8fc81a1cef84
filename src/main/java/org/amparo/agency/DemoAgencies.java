package org.amparo.agency;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.UserId;

/** Two agencies to try the service with, in the demo and test profiles only. */
@ApplicationScoped
class DemoAgencies {

  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
  private static final LocalDate SINCE = LocalDate.of(2024, 1, 2);

  private final Agencies agencies;
  private final Designations designations;
  private final AgencyWall wall;
  private final Clock clock;

  DemoAgencies(Agencies agencies, Designations designations, AgencyWall wall, Clock clock) {
    this.agencies = agencies;
    this.designations = designations;
    this.wall = wall;
    this.clock = clock;
  }

  @Transactional
  void open(@Observes StartupEvent start) {
    if (ConfigUtils.isProfileActive("demo") || ConfigUtils.isProfileActive("test")) {
      wall.acrossAgencies(
          () -> {
            openMissing();
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
