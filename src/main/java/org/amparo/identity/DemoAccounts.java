package org.amparo.identity;

import static org.amparo.identity.Role.ADMINISTRATOR;
import static org.amparo.identity.Role.ADVOCATE;
import static org.amparo.identity.Role.AUDITOR;
import static org.amparo.identity.Role.CERTIFYING_OFFICIAL;
import static org.amparo.identity.Role.DV_SUPERVISOR;
import static org.amparo.identity.Role.DV_UNIT;
import static org.amparo.identity.Role.PATROL_OFFICER;
import static org.amparo.identity.Role.RECORDS_CLERK;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.amparo.kernel.AgencyId;

/** Accounts to try the service with. They exist in the demo and test profiles only. */
@ApplicationScoped
class DemoAccounts {

  static final String PASSWORD = "amparo-demo";

  private static final AgencyId AGENCY = new AgencyId("sfpd");
  private static final AgencyId NEIGHBOUR = new AgencyId("bayside");

  private static final Map<String, Role> PEOPLE =
      Map.ofEntries(
          Map.entry("officer", PATROL_OFFICER),
          Map.entry("officer2", PATROL_OFFICER),
          Map.entry("reviewer", DV_UNIT),
          Map.entry("reviewer2", DV_UNIT),
          Map.entry("records", RECORDS_CLERK),
          Map.entry("supervisor", DV_SUPERVISOR),
          Map.entry("supervisor2", DV_SUPERVISOR),
          Map.entry("official", CERTIFYING_OFFICIAL),
          Map.entry("official2", CERTIFYING_OFFICIAL),
          Map.entry("advocate", ADVOCATE),
          Map.entry("advocate2", ADVOCATE),
          Map.entry("auditor", AUDITOR),
          Map.entry("admin", ADMINISTRATOR));

  private final Accounts accounts;
  private final Passwords passwords;
  private final AgencyWall wall;
  private final Clock clock;

  DemoAccounts(Accounts accounts, Passwords passwords, AgencyWall wall, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
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
    if (accounts.count("agencyId", AGENCY.value()) > 0) {
      return;
    }
    String hash = passwords.hash(PASSWORD);
    PEOPLE.forEach((name, role) -> open(name, AGENCY, role, hash));
    open("outsider", NEIGHBOUR, DV_UNIT, hash);
    accounts.flush();
  }

  private void open(String name, AgencyId agency, Role role, String hash) {
    accounts.persist(new Account(name, agency, List.of(role), hash, clock.instant()));
  }
}
