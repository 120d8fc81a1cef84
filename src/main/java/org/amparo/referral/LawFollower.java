package org.amparo.referral;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.agency.LawWatch;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.DomainEvents;
import org.amparo.kernel.Refused;

/**
 * Counts the clocks of open requests anew after their law changed, a batch in each transaction and
 * in few statements, so that nobody at a queue waits for more than one batch. A stop in between
 * costs nothing: it begins again at the next start.
 */
@ApplicationScoped
public class LawFollower {

  private static final int AT_ONCE = 200;

  private final LawWatch law;
  private final OpenRequests requests;
  private final CaseClocks clocks;
  private final CurrentActor current;
  private final Event<DomainEvents> news;

  LawFollower(
      LawWatch law,
      OpenRequests requests,
      CaseClocks clocks,
      CurrentActor current,
      Event<DomainEvents> news) {
    this.law = law;
    this.requests = requests;
    this.clocks = clocks;
    this.current = current;
    this.news = news;
  }

  @Scheduled(
      every = "{amparo.jurisdictions.follow-every:30s}",
      delayed = "15s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void follow() {
    law.behind().forEach(this::follow);
  }

  /** Recounts every open request of an agency. */
  @ActivateRequestContext
  public void follow(AgencyId agency) {
    current.actAs(Actor.system(agency));
    String print = QuarkusTransaction.requiringNew().call(() -> law.fingerprint(agency));
    UUID last = OpenRequests.beginning();
    for (List<UUID> batch = next(agency, last); !batch.isEmpty(); batch = next(agency, last)) {
      List<UUID> ids = batch;
      QuarkusTransaction.requiringNew().run(() -> recount(requests.locked(ids)));
      last = ids.get(ids.size() - 1);
    }
    QuarkusTransaction.requiringNew().run(() -> law.applied(agency, print));
  }

  private List<UUID> next(AgencyId agency, UUID last) {
    return QuarkusTransaction.requiringNew().call(() -> requests.after(agency, last, AT_ONCE));
  }

  private void recount(List<CaseFile> batch) {
    var moved = new ArrayList<CaseFile>();
    var told = new ArrayList<CaseEvent>();
    for (CaseFile file : batch) {
      var before = file.answerBy();
      if (moves(file)) {
        moved.add(file);
        told.add(CaseEvent.of(file, "CLOCKS_RECOUNTED", details(before, file.answerBy())));
      }
    }
    if (!moved.isEmpty()) {
      clocks.moveTasks(moved);
      news.fire(new DomainEvents(told));
    }
  }

  private boolean moves(CaseFile file) {
    try {
      return clocks.countAnew(file);
    } catch (Refused noLaw) {
      // the changed law does not reach back to this request's receipt: its clocks stay
      Log.warnf("The clocks of %s stay as they are: %s", file.number(), noLaw.sentence());
      return false;
    }
  }

  private static Map<String, String> details(
      Optional<LocalDate> before, Optional<LocalDate> after) {
    var details = new HashMap<String, String>();
    before.ifPresent(day -> details.put("answerWasDueOn", day.toString()));
    after.ifPresent(day -> details.put("answerIsDueOn", day.toString()));
    return details;
  }
}
