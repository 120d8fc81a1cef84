package org.amparo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.UserId;

/** The written designations of every agency. */
@ApplicationScoped
class Designations implements PanacheRepositoryBase<Designation, UUID> {

  List<Designation> of(AgencyId agency) {
    return list("agencyId = ?1 order by grantedOn, id", agency.value());
  }

  List<Designation> of(AgencyId agency, UserId official) {
    return list("agencyId = ?1 and official = ?2", agency.value(), official.value());
  }
}
