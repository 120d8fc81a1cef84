package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.amparo.queue.Queues;

/** Answers an act with the case as it stands inside the same transaction. */
@ApplicationScoped
public class Answers {

  private final EntityManager entities;
  private final Queues queues;
  private final ProcessFollowing following;

  Answers(EntityManager entities, Queues queues, ProcessFollowing following) {
    this.entities = entities;
    this.queues = queues;
    this.following = following;
  }

  public ActAnswer of(CaseFile file) {
    entities.flush();
    return new ActAnswer(
        file.number(),
        file.state(),
        following.isBehind(file.id()),
        queues.awaitedOf(file.id()).stream().map(ActAnswer.OpenTask::of).toList());
  }
}
