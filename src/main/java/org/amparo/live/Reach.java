package org.amparo.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.amparo.access.Grants;
import org.amparo.agency.Agencies;
import org.amparo.identity.AgencyWall;
import org.amparo.kernel.UserId;

/** Who may know of an event by a grant that stands at this moment. */
@ApplicationScoped
class Reach {

  private final Grants grants;
  private final Agencies agencies;
  private final AgencyWall wall;
  private final Clock clock;

  Reach(Grants grants, Agencies agencies, AgencyWall wall, Clock clock) {
    this.grants = grants;
    this.agencies = agencies;
    this.wall = wall;
    this.clock = clock;
  }

  void measure(Told told) {
    var about = told.event().about();
    if (about != null) {
      told.advocates(
          wall.within(
              about.agency(), () -> QuarkusTransaction.requiringNew().call(() -> granted(about))));
    }
  }

  private Set<UserId> granted(LiveEvent.About about) {
    var today = agencies.agency(about.agency()).today(clock.instant());
    return grants.advocates(about.agency(), about.id(), today);
  }
}
