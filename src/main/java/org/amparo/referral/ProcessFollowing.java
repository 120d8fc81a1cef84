package org.amparo.referral;

import org.amparo.kernel.CaseId;

/** Whether the process of a case has still to catch up with what people did. */
public interface ProcessFollowing {

  /** Always false where the process moves in the act's own transaction. */
  boolean isBehind(CaseId caseId);
}
