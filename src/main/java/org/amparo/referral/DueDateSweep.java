package org.amparo.referral;

import static org.amparo.kernel.Gauges.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.identity.AgencyWall;
import org.amparo.identity.CurrentActor;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Refused;
import org.amparo.queue.Queues;

/**
 * Proves each night that no open request is without a due date: a clock of the law runs for its
 * answer, or, where no law sets one, a task with the agency's own day waits for somebody. A missing
 * clock is wound up again; what is then still without a date is told.
 */
@Startup // its figure is watched from the first minute on
@ApplicationScoped
public class DueDateSweep {

  private static final int AT_ONCE = 200;

  private final Agencies agencies;
  private final OpenRequests requests;
  private final CaseClocks clocks;
  private final Queues queues;
  private final AgencyWall wall;
  private final CurrentActor current;
  private final Event<DomainEvent> news;
  private final AtomicLong without;

  DueDateSweep(
      Agencies agencies,
      OpenRequests requests,
      CaseClocks clocks,
      Queues queues,
      AgencyWall wall,
      CurrentActor current,
      Event<DomainEvent> news,
      MeterRegistry meters) {
    this.agencies = agencies;
    this.requests = requests;
    this.clocks = clocks;
    this.queues = queues;
    this.wall = wall;
    this.current = current;
    this.news = news;
    this.without =
        gauge(
            meters,
            "amparo.cases.without.due",
            "Open requests that the last nightly sweep found without a due date; 0 is right.");
  }

  @Scheduled(
      cron = "{amparo.referral.due-date-sweep:0 30 2 * * ?}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    var ids =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    wall.acrossAgencies(
                        () -> agencies.listAll().stream().map(agency -> agency.id()).toList()));
    without.set(ids.stream().mapToLong(this::sweep).sum());
  }

  /**
   * Looks at every open request of an agency.
   *
   * @return how many have no due date even now; nought is the proof
   */
  @ActivateRequestContext
  public long sweep(AgencyId agency) {
    current.actAs(Actor.system(agency));
    long found = 0;
    UUID last = OpenRequests.beginning();
    for (List<UUID> batch = next(agency, last); !batch.isEmpty(); batch = next(agency, last)) {
      List<UUID> ids = batch;
      found +=
          QuarkusTransaction.requiringNew()
              .call(() -> requests.locked(ids).stream().filter(this::isWithoutDue).count());
      last = ids.get(ids.size() - 1);
    }
    return found;
  }

  private List<UUID> next(AgencyId agency, UUID last) {
    return QuarkusTransaction.requiringNew().call(() -> requests.after(agency, last, AT_ONCE));
  }

  private boolean isWithoutDue(CaseFile file) {
    if (file.isAwaited() || isWoundUp(file) || !queues.awaitedOf(file.id()).isEmpty()) {
      return false;
    }
    Log.errorf("The open request %s has no due date.", file.number());
    news.fire(CaseEvent.of(file, "WITHOUT_DUE_DATE", Map.of()));
    return true;
  }

  private boolean isWoundUp(CaseFile file) {
    try {
      if (!clocks.recount(file)) {
        return false;
      }
      news.fire(CaseEvent.of(file, "CLOCKS_RECOUNTED", Map.of()));
      return file.isAwaited();
    } catch (Refused noLaw) {
      return false;
    }
  }
}
