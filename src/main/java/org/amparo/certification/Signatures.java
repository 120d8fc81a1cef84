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
import org.amparo.certification.rules.ScanOwner;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.rules.FilingWindow;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.Checklist;
import org.amparo.referral.CaseFile;
import org.amparo.review.Drafts;
import org.amparo.review.PrintedDrafts;
import org.amparo.supplementb.Answers;
import org.amparo.supplementb.SupplementBDraft;
import org.jspecify.annotations.Nullable;

/** The register of ink signatures: the first of a case, and one more for each re-issue. */
@ApplicationScoped
class Signatures {

  private final Agencies agencies;
  private final Officials officials;
  private final Drafts drafts;
  private final PrintedDrafts papers;
  private final Prints prints;
  private final Scans scans;
  private final EntityManager entities;
  private final Clock clock;

  Signatures(
      Agencies agencies,
      Officials officials,
      Drafts drafts,
      PrintedDrafts papers,
      Prints prints,
      Scans scans,
      EntityManager entities,
      Clock clock) {
    this.agencies = agencies;
    this.officials = officials;
    this.drafts = drafts;
    this.papers = papers;
    this.prints = prints;
    this.scans = scans;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Enters a signature; from its date the filing window runs.
   *
   * @param notBefore the day on which there was first something to sign
   * @return the edition of the form that was signed
   */
  String enter(Actor official, CaseFile file, Decisions.SignatureForm form, LocalDate notBefore) {
    var signedOn = form.signedOn();
    var window = FilingWindow.of(file.kind(), signedOn).map(FilingWindow::lastDay);
    plausible(file, signedOn, notBefore)
        .and(fileable(file, window, form))
        .and(designated(official, file, signedOn))
        .refuseUnlessPassed();
    var draft = drafts.read(file);
    var named = draft.form().part2().official();
    officials
        .check(file.agency(), file.kind(), named, official.user(), signedOn)
        .refuseUnlessPassed();
    var printed = signedPrint(file, draft.version(), form.print());
    printed.ifPresent(print -> madeBefore(file, print, signedOn).refuseUnlessPassed());
    var seen = form.scan() == null ? null : seen(file, form, printed, draft.form());
    file.signed(signedOn, window.orElse(null), clock.instant());
    var standing =
        agencies.standing(file.agency(), official.user(), file.kind(), signedOn).orElseThrow();
    String edition = draft.form().edition();
    String name = named == null ? null : named.inOneLine();
    var ink = new Signature.Ink(signedOn, edition, name, standing);
    var signature = new Signature(file, official, ink, seen, clock.instant());
    entities.persist(signature);
    printed.ifPresent(print -> print.bears(signature.id()));
    return edition;
  }

  /** The paper that bears the ink. Where there are several, nobody here can know which it was. */
  private Optional<PrintedForm> signedPrint(CaseFile file, long version, @Nullable UUID said) {
    var waiting = prints.unsigned(file.id(), version);
    var named = waiting.stream().filter(print -> print.id().equals(said)).findFirst();
    Checklist.builder()
        .rule(
            "It is known which print was signed",
            "Agency policy: the register names the paper that bears the ink",
            named.isPresent() || (said == null && waiting.size() < 2),
            "Choose the print that bears the ink: its cover sheet tells its number, and the record"
                + " of prints which one that is. The others are good for nothing: shred them.")
        .build()
        .refuseUnlessPassed();
    return named.or(() -> waiting.stream().findFirst());
  }

  /** The register says by its hash what was signed; ink is on no paper before there is one. */
  private Checklist madeBefore(CaseFile file, PrintedForm print, LocalDate signedOn) {
    var madeOn = agencies.agency(file.agency()).today(print.printedAt());
    return Checklist.builder()
        .rule(
            "The form was signed on the day of its print or later",
            "Agency policy: the register names the paper that bears the ink",
            !signedOn.isBefore(madeOn),
            "The print was made on %s. Correct signedOn, or say in print which one was signed."
                .formatted(madeOn))
        .build();
  }

  /** Whoever types an old day in by mistake would end the form at once. */
  private Checklist fileable(
      CaseFile file, Optional<LocalDate> lastDay, Decisions.SignatureForm form) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    boolean over = lastDay.filter(today::isAfter).isPresent();
    return Checklist.builder()
        .rule(
            "The petition can still be filed with a form that was signed on that day",
            file.kind().filingLaw(),
            !over || Boolean.TRUE.equals(form.evenSo()),
            lastDay
                .map(
                    "Its last safe day was %s. Correct signedOn, or have it signed anew. If it left and was filed in time, say evenSo: it is recorded, and expires at once."
                        ::formatted)
                .orElse(""))
        .build();
  }

  private Scans.Seen seen(
      CaseFile file,
      Decisions.SignatureForm form,
      Optional<PrintedForm> print,
      SupplementBDraft draft) {
    int pages = print.map(PrintedForm::formPages).orElseGet(() -> papers.pages(file));
    var onForm = Answers.of(draft).written();
    var expected =
        new Scans.Expected(print, pages, draft.part2().caseNumber(), draft.part1().name(), onForm);
    var typed = new ScanOwner.Typed(form.scanCaseNumber(), form.scanName());
    return scans.compare(file, form.scan(), expected, typed);
  }

  Checklist designated(Actor official, CaseFile file, LocalDate on) {
    return Checklist.builder()
        .rule(
            "The signer is the head of the agency or a judge, or was designated by the head in"
                + " writing",
            file.kind().signerLaw(),
            agencies.couldSign(file.agency(), official.user(), file.kind(), on),
            "Have the administrator record the designation, or let a designated official sign.")
        .build();
  }

  /** When the latest signature was recorded. */
  Optional<Instant> latest(CaseId caseId) {
    return Optional.ofNullable(
        entities
            .createQuery(
                "select max(recordedAt) from Signature where caseId = :case", Instant.class)
            .setParameter("case", caseId.value())
            .getSingleResult());
  }

  private Checklist plausible(CaseFile file, LocalDate signedOn, LocalDate notBefore) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    return Checklist.builder()
        .rule(
            "The signature does not lie in the future",
            file.kind().filingLaw(),
            !signedOn.isAfter(today),
            "Correct signedOn: The date is later than today. Write the one that stands on the"
                + " form, and sign before you record it.")
        .rule(
            "The form was signed after the decision to sign",
            "Agency policy",
            !signedOn.isBefore(notBefore),
            "Correct signedOn: The date is before the day on which it was decided to sign. Write"
                + " the one that stands on the form. If this is the one, sign and date a print"
                + " anew.")
        .build();
  }
}
