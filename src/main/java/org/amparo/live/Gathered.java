package org.amparo.live;

import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;

/** What one transaction changed of one agency, case by case. */
final class Gathered {

  private final AgencyId agency;
  private final Map<CaseId, Change> cases = new LinkedHashMap<>();
  private boolean queues;

  Gathered(AgencyId agency) {
    this.agency = agency;
  }

  AgencyId agency() {
    return agency;
  }

  Change of(CaseId caseId) {
    return cases.computeIfAbsent(caseId, id -> new Change());
  }

  Map<CaseId, Change> cases() {
    return cases;
  }

  /** Work that is about no case came, went or changed hands. */
  void queues() {
    queues = true;
  }

  boolean isOfQueues() {
    return queues;
  }
}
