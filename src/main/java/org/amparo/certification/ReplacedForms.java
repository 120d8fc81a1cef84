package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import org.amparo.kernel.CaseId;

/**
 * Which form a re-issue replaced. From the new signature on the register knows the old form no
 * longer, so whoever holds both must be told which of them to file.
 */
@ApplicationScoped
public class ReplacedForms {

  private final EntityManager entities;

  ReplacedForms(EntityManager entities) {
    this.entities = entities;
  }

  /** When the form before the newest was signed; empty for a case's first form. */
  public Optional<LocalDate> signedOn(CaseId caseId) {
    return entities
        .createQuery(
            "from Signature where caseId = :case order by recordedAt desc", Signature.class)
        .setParameter("case", caseId.value())
        .setFirstResult(1)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(Signature::signedOn);
  }
}
