package org.amparo.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.amparo.agency.Agencies;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.review.rules.LetterWords;

/** What an agency's own words in letters may say: nothing that a worker's may not. */
@ApplicationScoped
class OwnWordsRules {

  private final Agencies agencies;
  private final Jurisdictions jurisdictions;
  private final Clock clock;

  OwnWordsRules(Agencies agencies, Jurisdictions jurisdictions, Clock clock) {
    this.agencies = agencies;
    this.jurisdictions = jurisdictions;
    this.clock = clock;
  }

  /** By the law as it is published, whether or not the agency has confirmed it. */
  Checklist mayBePrinted(AgencyId id, OwnWords said) {
    var agency = agencies.agency(id);
    var law =
        jurisdictions.asPublished(
            agency.jurisdiction(), CertificationKind.U_I918B, agency.today(clock.instant()));
    var texts = said.texts().toList();
    return LetterWords.told(law, "your paragraphs", texts)
        .and(LetterWords.asked("your paragraphs", texts));
  }
}
