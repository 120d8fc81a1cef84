package org.amparo.workflow;

import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;

/**
 * Takes the lock that every act on a case takes first, until the transaction ends. The engine asks
 * for it before it calls a worker or the mirror and before a message can be kept or delivered, so a
 * timer never runs beside an act on the same case.
 */
public interface CaseLock {

  void lock(CaseId caseId, AgencyId agencyId);
}
