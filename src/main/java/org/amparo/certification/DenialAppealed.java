package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;

/** Somebody appealed against a denial; the appeal has a clock of its own. */
public record DenialAppealed(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  static DenialAppealed of(CaseFile file, Map<String, String> details) {
    return new DenialAppealed(file.agency(), file.id(), details);
  }

  @Override
  public String act() {
    return "DENIAL_APPEALED";
  }
}
