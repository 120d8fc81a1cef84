package org.amparo.certification;

import java.util.Map;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.DomainEvent;
import org.amparo.referral.CaseFile;

/** An approved form will not be signed by whoever approved it; the request is reviewed again. */
public record SignatureReturned(AgencyId agencyId, CaseId caseId, Map<String, String> details)
    implements DomainEvent {

  static SignatureReturned of(CaseFile file, Map<String, String> details) {
    return new SignatureReturned(file.agency(), file.id(), details);
  }

  @Override
  public String act() {
    return "SIGNATURE_RETURNED";
  }
}
