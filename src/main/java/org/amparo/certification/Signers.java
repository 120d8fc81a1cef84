package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.amparo.agency.Agencies;
import org.amparo.agency.Officials;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.UserId;
import org.amparo.queue.Step;
import org.amparo.referral.CaseFile;
import org.amparo.review.Drafts;
import org.amparo.supplementb.SupplementBDraft;

/**
 * Whose ink a form waits for: nobody else certifies for the official who decided, and a re-issue is
 * signed by the one whom it names.
 */
@ApplicationScoped
public class Signers {

  private final EntityManager entities;
  private final Agencies agencies;
  private final Officials officials;
  private final Drafts drafts;
  private final Clock clock;

  Signers(
      EntityManager entities, Agencies agencies, Officials officials, Drafts drafts, Clock clock) {
    this.entities = entities;
    this.agencies = agencies;
    this.officials = officials;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** Whether the form names this official in Part 2: nobody else's ink would be recorded on it. */
  Checklist named(CaseFile file, SupplementBDraft form, UserId signer) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    return officials.check(file.agency(), file.kind(), form.part2().official(), signer, today);
  }

  /** Whose ink a step waits for; empty where the roles alone say who may do it. */
  public Optional<UserId> of(Step step, CaseFile file) {
    return switch (step) {
      case RECORD_SIGNATURE -> decided(file.id());
      case SIGN_REISSUE ->
          officials.meant(file.agency(), drafts.read(file).form().part2().official());
      default -> Optional.empty();
    };
  }

  /** Who made the latest decision of the case. */
  private Optional<UserId> decided(CaseId caseId) {
    return entities
        .createQuery(
            "select madeBy from Decision where caseId = :case order by madeAt desc", String.class)
        .setParameter("case", caseId.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(UserId::new);
  }
}
