package org.amparo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.jurisdiction.Confirmations;
import org.amparo.kernel.AgencyId;

/** The laws for which the agencies' administrators answer. */
@ApplicationScoped
class ConfirmedProfiles implements PanacheRepositoryBase<ProfileConfirmation, UUID>, Confirmations {

  @Override
  public boolean stands(AgencyId agency, String jurisdiction, LocalDate effectiveFrom) {
    return count(
            "agencyId = ?1 and jurisdiction = ?2 and effectiveFrom = ?3",
            agency.value(),
            jurisdiction,
            effectiveFrom)
        > 0;
  }
}
