package org.amparo.workflow;

import static org.amparo.kernel.DomainEvent.Order.WORKFLOW;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.amparo.certification.CertificationWithdrawn;
import org.amparo.certification.PetitionFiled;
import org.amparo.certification.RequestCancelled;
import org.amparo.kernel.DomainEvent;
import org.amparo.queue.StepCompleted;
import org.amparo.referral.ReferralReceived;
import org.amparo.referral.RequestReceived;
import org.amparo.review.InformationReceived;

/**
 * Moves the processes by what the rooms tell, last of all observers and in the same transaction.
 * What the rooms changed is written first, because the engine's steps read it.
 */
@ApplicationScoped
class ProcessNews {

  private final ProcessEngine engine;
  private final EntityManager entities;

  ProcessNews(ProcessEngine engine, EntityManager entities) {
    this.engine = engine;
    this.entities = entities;
  }

  void referred(@Observes @Priority(WORKFLOW) ReferralReceived news) {
    start("victim-referral", news);
  }

  void requested(@Observes @Priority(WORKFLOW) RequestReceived news) {
    start("u-visa-certification", news);
  }

  void stepDone(@Observes @Priority(WORKFLOW) StepCompleted news) {
    entities.flush();
    engine.complete(news.task().engineTask(), news.decisions());
  }

  void answered(@Observes @Priority(WORKFLOW) InformationReceived news) {
    send("informationReceived", news);
  }

  void filed(@Observes @Priority(WORKFLOW) PetitionFiled news) {
    if (news.watched()) {
      send("petitionFiled", news);
    }
  }

  void cancelled(@Observes @Priority(WORKFLOW) RequestCancelled news) {
    send("requesterCancelled", news);
  }

  void withdrawn(@Observes @Priority(WORKFLOW) CertificationWithdrawn news) {
    if (news.watched()) {
      send("certificationWithdrawn", news);
    }
  }

  private void start(String process, DomainEvent news) {
    entities.flush();
    engine.start(process, news.caseId(), news.agencyId(), Map.of());
  }

  private void send(String message, DomainEvent news) {
    entities.flush();
    engine.send(message, news.caseId(), news.agencyId(), Map.of());
  }
}
