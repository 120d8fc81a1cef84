package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.agency.Officials;
import org.amparo.document.Documents;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.rules.FilingWindow;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Checklist;
import org.amparo.referral.CaseFile;
import org.amparo.review.Drafts;
import org.amparo.review.PrintedDrafts;
import org.jspecify.annotations.Nullable;

/** The register of ink signatures: the first of a case, and one more for each re-issue. */
@ApplicationScoped
class Signatures {

  private final Agencies agencies;
  private final Officials officials;
  private final Drafts drafts;
  private final PrintedDrafts printed;
  private final Documents documents;
  private final EntityManager entities;
  private final Clock clock;

  Signatures(
      Agencies agencies,
      Officials officials,
      Drafts drafts,
      PrintedDrafts printed,
      Documents documents,
      EntityManager entities,
      Clock clock) {
    this.agencies = agencies;
    this.officials = officials;
    this.drafts = drafts;
    this.printed = printed;
    this.documents = documents;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Enters a signature; from its date the filing window runs.
   *
   * @param notBefore the day on which there was first something to sign
   * @return the edition of the form that was signed
   */
  String enter(
      Actor official, CaseFile file, LocalDate signedOn, LocalDate notBefore, @Nullable UUID scan) {
    plausible(file, signedOn, notBefore)
        .and(designated(official, file, signedOn))
        .refuseUnlessPassed();
    var form = drafts.read(file).form();
    officials
        .check(file.agency(), form.part2().official(), official.user(), signedOn)
        .refuseUnlessPassed();
    if (scan != null) {
      whole(file, scan).refuseUnlessPassed();
    }
    file.signed(signedOn, FilingWindow.of(signedOn).lastDay(), clock.instant());
    String edition = form.edition();
    entities.persist(new Signature(file, official, signedOn, edition, scan, clock.instant()));
    return edition;
  }

  /** The form's own pages at least: a scan may have the cover sheet before them. */
  private Checklist whole(CaseFile file, UUID scan) {
    int wanted = printed.pages(file);
    return Checklist.builder()
        .rule(
            "The scan shows every page of the signed form",
            "Agency policy: the scan is the file's copy, since the original leaves",
            documents.pagesOf(file.id(), scan) >= wanted,
            "Scan all %d pages into one file and add it.".formatted(wanted))
        .build();
  }

  Checklist designated(Actor official, CaseFile file, LocalDate on) {
    return Checklist.builder()
        .rule(
            "The signer is the head of the agency or a judge, or was designated by the head in"
                + " writing",
            "8 CFR 214.14(a)(3)",
            agencies.couldSign(file.agency(), official.user(), on),
            "Have the administrator record the designation, or let a designated official sign.")
        .build();
  }

  /** When the latest signature was recorded. */
  Optional<Instant> latest(CaseId caseId) {
    return entities
        .createQuery("select max(recordedAt) from Signature where caseId = :case", Instant.class)
        .setParameter("case", caseId.value())
        .getResultStream()
        .findFirst();
  }

  private Checklist plausible(CaseFile file, LocalDate signedOn, LocalDate notBefore) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    return Checklist.builder()
        .rule(
            "The signature does not lie in the future",
            "8 CFR 214.14(c)(2)(i)",
            !signedOn.isAfter(today),
            "Correct signedOn.")
        .rule(
            "The form was signed after the decision to sign",
            "Agency policy",
            !signedOn.isBefore(notBefore),
            "Correct signedOn.")
        .build();
  }
}
