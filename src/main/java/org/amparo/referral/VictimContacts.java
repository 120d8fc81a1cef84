package org.amparo.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.kernel.CaseId;

/** The tries to reach referred victims. */
@ApplicationScoped
class VictimContacts implements PanacheRepositoryBase<VictimContact, UUID> {

  /** The day on which the unit wanted to try again, after its latest try. */
  Optional<LocalDate> nextTry(CaseId caseId) {
    return find("caseId = ?1 order by recordedAt desc", caseId.value())
        .firstResultOptional()
        .map(VictimContact::nextTryOn);
  }
}
