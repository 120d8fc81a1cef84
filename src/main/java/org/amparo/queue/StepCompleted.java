package org.amparo.queue;

import java.util.Map;
import org.amparo.kernel.DomainEvent;

/**
 * News that an act completed a human step. The process goes on with what was decided; the room that
 * acted does not know how.
 */
public interface StepCompleted extends DomainEvent {

  Task task();

  /** What the process must know to go on: decisions and dates, never a person's data. */
  Map<String, Object> decisions();

  @Override
  default org.amparo.kernel.AgencyId agencyId() {
    return task().agency();
  }

  @Override
  default org.amparo.kernel.CaseId caseId() {
    return task().caseId();
  }
}
