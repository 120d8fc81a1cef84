package org.amparo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;

/** The heads of every agency before the present ones. */
@ApplicationScoped
class FormerHeads implements PanacheRepositoryBase<FormerHead, UUID> {

  /** Who headed the agency on a day before the present head did; empty where nobody recorded it. */
  Optional<CertifyingAgency.Head> on(AgencyId agency, LocalDate day) {
    return list("agencyId", agency.value()).stream()
        .filter(head -> head.wasInOffice(day))
        .map(FormerHead::head)
        .findFirst();
  }

  boolean inOffice(AgencyId agency, UserId user, LocalDate on) {
    return list("agencyId", agency.value()).stream().anyMatch(h -> h.wasInOffice(user, on));
  }
}
