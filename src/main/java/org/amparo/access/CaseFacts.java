package org.amparo.access;

import java.util.Set;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.UserId;

/** What the access policy must know of a case. */
public interface CaseFacts {

  CaseId id();

  CaseNumber number();

  AgencyId agency();

  /** Everybody who took this part. */
  Set<UserId> who(Part part);
}
