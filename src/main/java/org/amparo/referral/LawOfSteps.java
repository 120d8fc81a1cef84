package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.amparo.agency.Agencies;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.CaseId;
import org.amparo.queue.Guidance;
import org.amparo.queue.Step;
import org.amparo.queue.StepLaw;
import org.amparo.referral.rules.StepGuidance;

/** Guidance by the law that judges the case: in force at receipt, or today before a request. */
@ApplicationScoped
class LawOfSteps implements StepLaw {

  private final CaseFiles files;
  private final Jurisdictions jurisdictions;
  private final Agencies agencies;
  private final Clock clock;

  LawOfSteps(CaseFiles files, Jurisdictions jurisdictions, Agencies agencies, Clock clock) {
    this.files = files;
    this.jurisdictions = jurisdictions;
    this.agencies = agencies;
    this.clock = clock;
  }

  @Override
  public Guidance guidance(Step step, CaseId caseId) {
    var file = files.of(caseId);
    var day =
        file.receivedOn().orElseGet(() -> agencies.agency(file.agency()).today(clock.instant()));
    return jurisdictions
        .inForce(file.jurisdiction(), file.kind(), day)
        .map(law -> StepGuidance.of(step, law, jurisdictions.statute(law, day)))
        .orElseGet(() -> step.guidance());
  }
}
