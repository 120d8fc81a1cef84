package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Which letter a paper is the print of. */
@ApplicationScoped
public class LetterPrints {

  private final EntityManager entities;

  LetterPrints(EntityManager entities) {
    this.entities = entities;
  }

  /** The letter whose print this is; the paper itself where it is no print. */
  public UUID letterOf(UUID paper) {
    return entities
        .createQuery("select p.letterId from LetterPrint p where p.paperId = :paper", UUID.class)
        .setParameter("paper", paper)
        .getResultStream()
        .findFirst()
        .orElse(paper);
  }
}
