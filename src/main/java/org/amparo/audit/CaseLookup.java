package org.amparo.audit;

import java.util.Optional;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;

/** Finds a case by its number, for the auditor's pages. The room that owns the cases answers. */
public interface CaseLookup {

  /** Empty also when the case is another agency's. */
  Optional<CaseId> find(CaseNumber number);
}
