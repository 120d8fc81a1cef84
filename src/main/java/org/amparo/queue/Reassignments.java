package org.amparo.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.amparo.identity.Actor;
import org.amparo.kernel.UserId;
import org.amparo.vault.Vault;

/** Why supervisors moved tasks. */
@ApplicationScoped
class Reassignments {

  private final EntityManager entities;
  private final Vault vault;
  private final Clock clock;

  Reassignments(EntityManager entities, Vault vault, Clock clock) {
    this.entities = entities;
    this.vault = vault;
    this.clock = clock;
  }

  void keep(Actor supervisor, Task task, UserId to, String reason) {
    var id = UUID.randomUUID();
    byte[] sealed = vault.seal(task.caseId(), "queue_reassignment", "reason", id, reason);
    entities.persist(new Reassignment(id, task, supervisor, to, sealed, clock.instant()));
  }
}
