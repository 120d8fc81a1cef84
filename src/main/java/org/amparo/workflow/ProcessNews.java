package org.amparo.workflow;

import static org.amparo.kernel.DomainEvent.Order.WORKFLOW;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.amparo.certification.AnswerDelayed;
import org.amparo.certification.CertificationReplaced;
import org.amparo.certification.CertificationWithdrawn;
import org.amparo.certification.DenialAppealed;
import org.amparo.certification.DenialReversed;
import org.amparo.certification.LeftAlone;
import org.amparo.certification.PetitionFiled;
import org.amparo.certification.ReissueDropped;
import org.amparo.certification.ReissueRequested;
import org.amparo.certification.ReissueReturned;
import org.amparo.certification.RequestCancelled;
import org.amparo.certification.SignatureReturned;
import org.amparo.certification.WithdrawalProposed;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.DomainEvents;
import org.amparo.queue.StepCompleted;
import org.amparo.referral.ReferralReceived;
import org.amparo.referral.RequestReceived;
import org.amparo.retention.CasePurged;
import org.amparo.review.InformationReceived;
import org.amparo.review.WaitEnded;

/**
 * Moves the processes by what the rooms tell, last of all observers and in the same transaction.
 * What the rooms changed is written first, because the engine's steps read it.
 */
@ApplicationScoped
class ProcessNews {

  /** Where a certification's process begins: with the receipt, or again with the review. */
  private static final String BEGINS = "begins";

  private final ProcessEngine engine;
  private final EntityManager entities;

  ProcessNews(ProcessEngine engine, EntityManager entities) {
    this.engine = engine;
    this.entities = entities;
  }

  void referred(@Observes @Priority(WORKFLOW) ReferralReceived news) {
    start("victim-referral", news);
  }

  void requested(@Observes @Priority(WORKFLOW) DomainEvents news) {
    var requests = news.all().stream().filter(RequestReceived.class::isInstance).toList();
    if (!requests.isEmpty()) {
      entities.flush();
      engine.startAll("u-visa-certification", requests, Map.of(BEGINS, "RECEIPT"));
    }
  }

  void appealed(@Observes @Priority(WORKFLOW) DenialAppealed news) {
    start("denial-appeal", news);
  }

  /** The certification had ended with its denial; it is taken up again where it went wrong. */
  void reversed(@Observes @Priority(WORKFLOW) DenialReversed news) {
    start("u-visa-certification", news, Map.of(BEGINS, "REVIEW"));
  }

  void purged(@Observes @Priority(WORKFLOW) CasePurged news) {
    entities.flush();
    engine.forget(news.caseId(), news.agencyId());
  }

  void reissueRequested(@Observes @Priority(WORKFLOW) ReissueRequested news) {
    start("certification-reissue", news);
  }

  void reissueDropped(@Observes @Priority(WORKFLOW) ReissueDropped news) {
    send("reissueNotNeeded", news);
  }

  void replaced(@Observes @Priority(WORKFLOW) CertificationReplaced news) {
    if (news.watched()) {
      send("certificationReplaced", news);
    }
  }

  void withdrawalProposed(@Observes @Priority(WORKFLOW) WithdrawalProposed news) {
    start("certification-withdrawal", news);
  }

  void delayed(@Observes @Priority(WORKFLOW) AnswerDelayed news) {
    send("answerDelayed", news);
  }

  void stepDone(@Observes @Priority(WORKFLOW) StepCompleted news) {
    entities.flush();
    engine.complete(news.task().engineTask().orElseThrow(), news.decisions());
  }

  void answered(@Observes @Priority(WORKFLOW) InformationReceived news) {
    if (news.awaited()) {
      send("informationReceived", news);
    }
  }

  void waitedEnough(@Observes @Priority(WORKFLOW) WaitEnded news) {
    send("informationReceived", news);
  }

  /**
   * Once the window is over nothing waits for a filing; what is left ends as it does when a new
   * form takes the place of this one.
   */
  void filed(@Observes @Priority(WORKFLOW) PetitionFiled news) {
    if (news.watched()) {
      send("petitionFiled", news);
    } else if (news.offered()) {
      send("certificationReplaced", news);
    }
  }

  /** What is left ends as for a filing that was told of late. */
  void leftAlone(@Observes @Priority(WORKFLOW) LeftAlone news) {
    if (news.offered()) {
      send("certificationReplaced", news);
    }
  }

  void cancelled(@Observes @Priority(WORKFLOW) RequestCancelled news) {
    send("requesterCancelled", news);
  }

  /**
   * What runs ends as it does for a cancellation, and the certification begins again with its
   * review. So cases on older models come back too: no model has a way back from the signature.
   */
  void returned(@Observes @Priority(WORKFLOW) SignatureReturned news) {
    send("requesterCancelled", news);
    start("u-visa-certification", news, Map.of(BEGINS, "REVIEW"));
  }

  /** No model has a way back within a re-issue: it ends and begins again with its preparation. */
  void reissueReturned(@Observes @Priority(WORKFLOW) ReissueReturned news) {
    send("reissueNotNeeded", news);
    start("certification-reissue", news);
  }

  void withdrawn(@Observes @Priority(WORKFLOW) CertificationWithdrawn news) {
    if (news.watched()) {
      send("certificationWithdrawn", news);
    }
  }

  private void start(String process, DomainEvent news) {
    start(process, news, Map.of());
  }

  private void start(String process, DomainEvent news, Map<String, ?> variables) {
    entities.flush();
    engine.start(process, news.caseId(), news.agencyId(), variables);
  }

  private void send(String message, DomainEvent news) {
    entities.flush();
    engine.send(message, news.caseId(), news.agencyId(), Map.of());
  }
}
