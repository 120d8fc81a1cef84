package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.amparo.kernel.CaseId;

/** Whether a signed form of a case has left. */
@ApplicationScoped
public class DeliveredForms {

  private final EntityManager entities;

  DeliveredForms(EntityManager entities) {
    this.entities = entities;
  }

  /** Whether the newest one has left. */
  public boolean left(CaseId caseId) {
    return entities
            .createQuery(
                "select count(d) from Delivery d where d.caseId = :case and d.paper ="
                    + " CERTIFICATION and d.recordedAt > (select max(s.recordedAt) from Signature s"
                    + " where s.caseId = d.caseId)",
                Long.class)
            .setParameter("case", caseId.value())
            .getSingleResult()
        > 0;
  }

  /** Whether any one has left: a petition may lie with one that was replaced since. */
  public boolean anyLeft(CaseId caseId) {
    return entities
            .createQuery(
                "select count(d) from Delivery d where d.caseId = :case and d.paper ="
                    + " CERTIFICATION",
                Long.class)
            .setParameter("case", caseId.value())
            .getSingleResult()
        > 0;
  }
}
