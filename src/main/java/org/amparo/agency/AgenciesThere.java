package org.amparo.agency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.identity.AgencyWall;
import org.amparo.identity.KnownAgencies;
import org.amparo.kernel.AgencyId;

/** Tells who somebody's provider says they act for from what is no agency here. */
@ApplicationScoped
class AgenciesThere implements KnownAgencies {

  /** None goes away once it is there. */
  private final Set<AgencyId> seen = ConcurrentHashMap.newKeySet();

  private final Agencies agencies;
  private final AgencyWall wall;

  AgenciesThere(Agencies agencies, AgencyWall wall) {
    this.agencies = agencies;
    this.wall = wall;
  }

  @Override
  public boolean has(AgencyId agency) {
    if (!seen.contains(agency) && isThere(agency)) {
      seen.add(agency);
    }
    return seen.contains(agency);
  }

  private boolean isThere(AgencyId agency) {
    return wall.within(
        agency,
        () ->
            QuarkusTransaction.joiningExisting()
                .call(() -> agencies.findByIdOptional(agency.value()).isPresent()));
  }
}
