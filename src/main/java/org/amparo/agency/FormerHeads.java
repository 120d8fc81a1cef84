package org.amparo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;

/** The heads of every agency before the present ones. */
@ApplicationScoped
class FormerHeads implements PanacheRepositoryBase<FormerHead, UUID> {

  boolean inOffice(AgencyId agency, UserId user, LocalDate on) {
    return list("agencyId", agency.value()).stream().anyMatch(h -> h.wasInOffice(user, on));
  }
}
