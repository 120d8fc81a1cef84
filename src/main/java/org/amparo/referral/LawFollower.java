package org.amparo.referral;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.agency.AgencyLaw;
import org.amparo.agency.LawWatch;
import org.amparo.identity.Actor;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.DomainEvents;
import org.amparo.kernel.Refused;

/**
 * Counts the clocks of open requests anew after their law changed, a batch in each transaction and
 * in few statements, so that nobody at a queue waits for more than one batch. How far it has come
 * is kept with each batch: whoever takes over after a death goes on from there.
 */
@ApplicationScoped
public class LawFollower {

  private static final int AT_ONCE = 500;

  private final LawWatch law;
  private final OpenRequests requests;
  private final CaseClocks clocks;
  private final CurrentActor current;
  private final Event<DomainEvents> news;
  private final Clock clock;

  LawFollower(
      LawWatch law,
      OpenRequests requests,
      CaseClocks clocks,
      CurrentActor current,
      Event<DomainEvents> news,
      Clock clock) {
    this.law = law;
    this.requests = requests;
    this.clocks = clocks;
    this.current = current;
    this.news = news;
    this.clock = clock;
  }

  @Scheduled(
      every = "{amparo.jurisdictions.follow-every:30s}",
      delayed = "15s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void follow() {
    law.behind().forEach(this::followOrSay);
  }

  /** One agency's trouble does not keep the others waiting; it is tried again at the next tick. */
  private void followOrSay(AgencyId agency) {
    try {
      follow(agency);
    } catch (RuntimeException e) {
      Log.errorf(
          "The open requests of %s do not follow their law yet (%s).",
          agency, e.getClass().getSimpleName());
    }
  }

  /** Counts the open requests of an agency whose law changed, from where the count stands. */
  @ActivateRequestContext
  public void follow(AgencyId agency) {
    current.actAs(Actor.system(agency));
    boolean more = true;
    while (more) {
      more = QuarkusTransaction.requiringNew().call(() -> step(agency));
    }
  }

  private boolean step(AgencyId agency) {
    var behind = law.behind(agency);
    behind.ifPresent(noted -> step(agency, noted));
    return behind.isPresent();
  }

  private void step(AgencyId agency, AgencyLaw noted) {
    if (noted.followedTo().isEmpty()) {
      noted.begin(requests.count(agency), clock.instant());
    }
    var ids = requests.after(agency, noted.followedTo().orElse(OpenRequests.beginning()), AT_ONCE);
    if (ids.isEmpty()) {
      noted.finish(clock.instant());
    } else {
      int moved = recount(requests.lockedApart(ids));
      noted.advance(ids.get(ids.size() - 1), ids.size(), moved);
    }
  }

  private int recount(List<CaseFile> batch) {
    var moved = new LinkedHashMap<CaseFile, Map<String, CaseClock>>();
    var told = new ArrayList<CaseEvent>();
    for (CaseFile file : batch) {
      var clocksBefore = file.clocks();
      var before = file.answerBy();
      if (moves(file)) {
        moved.put(file, clocksBefore);
        told.add(CaseEvent.of(file, "CLOCKS_RECOUNTED", details(before, file.answerBy())));
      }
    }
    if (!moved.isEmpty()) {
      clocks.keep(moved);
      news.fire(new DomainEvents(told));
    }
    return moved.size();
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
