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

  private static final String FIELD = "your paragraphs";

  private final Agencies agencies;
  private final Jurisdictions jurisdictions;
  private final Clock clock;

  OwnWordsRules(Agencies agencies, Jurisdictions jurisdictions, Clock clock) {
    this.agencies = agencies;
    this.jurisdictions = jurisdictions;
    this.clock = clock;
  }

  /**
   * By the law as it is published, whether or not the agency has confirmed it. That there is much
   * to do explains a date in other letters, and denies nothing there; that somebody speaks no
   * English may be said with the offer of an interpreter.
   */
  Checklist mayBePrinted(AgencyId id, LetterKind kind, OwnWords said) {
    var agency = agencies.agency(id);
    var law =
        jurisdictions.asPublished(
            agency.jurisdiction(), CertificationKind.U_I918B, agency.today(clock.instant()));
    var texts = said.texts().toList();
    var anywhere = LetterWords.anyLetter(law, FIELD, texts);
    return switch (kind) {
      case DENIAL, APPEAL_ANSWER -> anywhere.and(LetterWords.nothingElse(law, FIELD, texts));
      default -> anywhere;
    };
  }
}
