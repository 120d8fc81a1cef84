package org.amparo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;

/** The tasks to renew designations. */
@ApplicationScoped
class Renewals implements PanacheRepositoryBase<Renewal, UUID> {

  List<Renewal> open(AgencyId agency) {
    return list("agencyId = ?1 and closedAt is null order by dueOn, official", agency.value());
  }

  /** The official was designated anew, or is no longer designated. */
  void close(AgencyId agency, UserId official, Instant now) {
    open(agency).stream().filter(r -> r.official().equals(official)).forEach(r -> r.close(now));
  }
}
