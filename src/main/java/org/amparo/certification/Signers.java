package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.UserId;

/** Whose ink a decision to sign waits for: nobody else certifies for the official who decided. */
@ApplicationScoped
public class Signers {

  private final EntityManager entities;

  Signers(EntityManager entities) {
    this.entities = entities;
  }

  /** Who made the latest decision of the case. */
  public Optional<UserId> of(CaseId caseId) {
    return entities
        .createQuery(
            "select madeBy from Decision where caseId = :case order by madeAt desc", String.class)
        .setParameter("case", caseId.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(UserId::new);
  }
}
