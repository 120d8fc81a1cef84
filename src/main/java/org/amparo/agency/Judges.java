package org.amparo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;

/** The judges of every judicial agency, with their terms. */
@ApplicationScoped
class Judges implements PanacheRepositoryBase<Judge, UUID> {

  List<Judge> of(AgencyId agency) {
    return list("agencyId = ?1 order by since, id", agency.value());
  }

  boolean sat(AgencyId agency, UserId user, LocalDate on) {
    return list("agencyId = ?1 and user = ?2", agency.value(), user.value()).stream()
        .anyMatch(judge -> judge.satOn(on));
  }
}
