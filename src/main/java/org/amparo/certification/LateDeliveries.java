package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.amparo.access.Reads;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.DomainEvent;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseState;

/**
 * A handover within the filing window that is typed in when the window is over. The step went with
 * the window, and the form stays as dead as it is; but whoever has it must not be told that they do
 * not, and may have filed with it in time.
 */
@ApplicationScoped
public class LateDeliveries {

  private final Queues queues;
  private final DeliveredForms delivered;
  private final Reads reads;
  private final Agencies agencies;
  private final Event<DomainEvent> news;
  private final Clock clock;

  LateDeliveries(
      Queues queues,
      DeliveredForms delivered,
      Reads reads,
      Agencies agencies,
      Event<DomainEvent> news,
      Clock clock) {
    this.queues = queues;
    this.delivered = delivered;
    this.reads = reads;
    this.agencies = agencies;
    this.news = news;
    this.clock = clock;
  }

  /** Whether the case's form has no delivery on record and no step any more that would bring it. */
  public boolean mayBeToldOf(CaseFile file) {
    return isOver(file) && !delivered.left(file.id());
  }

  /** The step of an older model outlives the window, and two timers do not fire at one moment. */
  private boolean isOver(CaseFile file) {
    return switch (file.state()) {
      case EXPIRED -> true;
      case SIGNED -> isPast(file) && !isToBeDelivered(file);
      default -> false;
    };
  }

  private boolean isPast(CaseFile file) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    return file.fileBy().filter(today::isAfter).isPresent();
  }

  private boolean isToBeDelivered(CaseFile file) {
    return queues.openOf(file.id()).stream().anyMatch(task -> task.step() == Step.DELIVER);
  }

  /** Its letter is a task that would tie whoever does this to the case. */
  void refuseUntied(Actor actor, CaseFile file) {
    reads.refuseUntied(actor, file);
  }

  /** A form that has expired stays so: the day is over whoever has the paper. */
  void tell(CaseFile file, Map<String, String> details) {
    if (file.state() == CaseState.SIGNED) {
      file.become(CaseState.DELIVERED, clock.instant());
    }
    var told = new HashMap<>(details);
    told.put("recordedLate", "true");
    news.fire(DeliveredLate.of(file, told));
  }
}
