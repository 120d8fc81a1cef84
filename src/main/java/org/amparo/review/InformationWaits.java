package org.amparo.review;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.identity.AgencyWall;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;

/**
 * Ends the wait for information when the answer itself is nearly due. No clock stops for a question
 * that was asked, whatever day was named for the reply: the review opens again, in its queue and
 * before the supervisor, while there is still time. A reply that comes later is still read. It
 * looks at the due dates of now, which may have moved since the question.
 */
@ApplicationScoped
public class InformationWaits {

  /** Agency policy: time enough for a recommendation and a decision. */
  private static final int DAYS_LEFT = 3;

  private final Agencies agencies;
  private final CaseFiles files;
  private final AgencyWall wall;
  private final CurrentActor current;
  private final Event<DomainEvent> news;
  private final Clock clock;

  InformationWaits(
      Agencies agencies,
      CaseFiles files,
      AgencyWall wall,
      CurrentActor current,
      Event<DomainEvent> news,
      Clock clock) {
    this.agencies = agencies;
    this.files = files;
    this.wall = wall;
    this.current = current;
    this.news = news;
    this.clock = clock;
  }

  @Scheduled(
      every = "{amparo.review.wait-sweep:5m}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    QuarkusTransaction.requiringNew()
        .call(
            () ->
                wall.acrossAgencies(
                    () -> agencies.listAll().stream().map(agency -> agency.id()).toList()))
        .forEach(this::sweep);
  }

  /** Ends the waits of an agency that are to end now. */
  @ActivateRequestContext
  public void sweep(AgencyId agency) {
    current.actAs(Actor.system(agency));
    QuarkusTransaction.requiringNew().call(() -> waiting(agency)).forEach(this::endOrSay);
  }

  private List<CaseId> waiting(AgencyId agency) {
    return files
        .find("agencyId = ?1 and state = ?2", agency.value(), CaseState.AWAITING_INFORMATION)
        .stream()
        .filter(this::isNearlyDue)
        .map(CaseFile::id)
        .toList();
  }

  private boolean isNearlyDue(CaseFile file) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    return file.answerBy().filter(due -> !today.plusDays(DAYS_LEFT).isBefore(due)).isPresent();
  }

  /** One case's trouble does not keep the others waiting; it is tried again at the next turn. */
  private void endOrSay(CaseId id) {
    try {
      QuarkusTransaction.requiringNew().run(() -> end(id));
    } catch (RuntimeException e) {
      Log.errorf(
          "The wait for information of case %s did not end (%s).",
          id.value(), e.getClass().getSimpleName());
    }
  }

  private void end(CaseId id) {
    files.lock(id);
    var file = files.of(id);
    if (file.state() == CaseState.AWAITING_INFORMATION) {
      file.become(CaseState.IN_REVIEW, clock.instant());
      news.fire(new WaitEnded(file.agency(), id, Map.of()));
    }
  }
}
