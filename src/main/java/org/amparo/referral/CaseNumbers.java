package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amparo.audit.CaseLookup;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;

/** Case numbers for the auditor; the agency wall hides another agency's. */
@ApplicationScoped
class CaseNumbers implements CaseLookup {

  private final CaseFiles files;

  CaseNumbers(CaseFiles files) {
    this.files = files;
  }

  @Override
  public Optional<CaseId> find(CaseNumber number) {
    return files.find("number", number.value()).firstResultOptional().map(CaseFile::id);
  }
}
