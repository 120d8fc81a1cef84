package org.amparo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.amparo.kernel.AgencyId;

/** The tasks to renew designations. */
@ApplicationScoped
class Renewals implements PanacheRepositoryBase<Renewal, UUID> {

  List<Renewal> open(AgencyId agency) {
    return list("agencyId = ?1 and closedAt is null order by dueOn, official", agency.value());
  }

  /** An official was designated anew for a form, or is no longer designated for it. */
  void close(AgencyId agency, Collection<UUID> designations, Instant now) {
    open(agency).stream()
        .filter(r -> designations.contains(r.designation()))
        .forEach(r -> r.close(now));
  }
}
