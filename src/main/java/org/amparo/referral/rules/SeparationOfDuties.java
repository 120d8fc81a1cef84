package org.amparo.referral.rules;

import static org.amparo.access.Part.DECIDED;
import static org.amparo.access.Part.REFERRED;
import static org.amparo.access.Part.REVIEWED;

import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.CaseFacts;
import org.amparo.access.Part;
import org.amparo.kernel.UserId;
import org.amparo.queue.Step;

/**
 * Nobody passes judgment on their own work: the officer who referred does not review, the reviewer
 * is not the second person on a denial and does not sign, and who decided does not second that
 * decision.
 */
public final class SeparationOfDuties {

  private SeparationOfDuties() {}

  public static Set<UserId> barred(Step step, CaseFacts facts) {
    return barring(step).stream()
        .flatMap(part -> facts.who(part).stream())
        .collect(Collectors.toSet());
  }

  static Set<Part> barring(Step step) {
    return switch (step) {
      case SCREEN, REVIEW -> Set.of(REFERRED);
      case SECOND_REVIEW -> Set.of(REFERRED, REVIEWED, DECIDED);
      case DECIDE, RECORD_SIGNATURE -> Set.of(REFERRED, REVIEWED);
      case CONTACT_VICTIM, ASSEMBLE_RECORDS, DELIVER, DELIVER_DENIAL, OFFER_REISSUE -> Set.of();
    };
  }
}
