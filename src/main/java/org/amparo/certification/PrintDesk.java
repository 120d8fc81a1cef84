package org.amparo.certification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Reads;
import org.amparo.audit.Purpose;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.Task;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.review.Drafts;
import org.amparo.review.PrintedDrafts;
import org.amparo.supplementb.PrintPackage;
import org.amparo.supplementb.SupplementBDraft;
import org.amparo.vault.ReceiptCodes;
import org.apache.pdfbox.Loader;

/** Prints an approved form for the pen, with its cover sheet, and keeps a record of each print. */
@ApplicationScoped
public class PrintDesk {

  /** What left the printer. */
  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  public record Printed(UUID print, byte[] pdf, boolean official, String sha256, int pages) {

    @Override
    public String toString() {
      return "Printed " + print;
    }
  }

  private final CaseFiles files;
  private final Queues queues;
  private final CoverSheets covers;
  private final Decisions decisions;
  private final Drafts drafts;
  private final PrintedDrafts papers;
  private final Prints prints;
  private final Signers signers;
  private final ReceiptCodes codes;
  private final Reads reads;
  private final Event<DomainEvent> news;
  private final Clock clock;

  PrintDesk(
      CaseFiles files,
      Queues queues,
      CoverSheets covers,
      Decisions decisions,
      Drafts drafts,
      PrintedDrafts papers,
      Prints prints,
      Signers signers,
      ReceiptCodes codes,
      Reads reads,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.queues = queues;
    this.covers = covers;
    this.decisions = decisions;
    this.drafts = drafts;
    this.papers = papers;
    this.prints = prints;
    this.signers = signers;
    this.codes = codes;
    this.reads = reads;
    this.news = news;
    this.clock = clock;
  }

  /** Prints one form, in a transaction of its own: what is printed twice is two prints. */
  public Printed print(Actor actor, CaseNumber number) {
    return QuarkusTransaction.requiringNew().call(() -> draw(actor, files.lock(actor, number)));
  }

  private Printed draw(Actor actor, CaseFile file) {
    var again = again(file);
    reads.open(actor, file, "SUPPLEMENT_B", Purpose.CASEWORK);
    var draft = drafts.read(file);
    var signer =
        again.isPresent()
            ? signerAgain(actor, file, draft.form(), again.get())
            : Optional.of(decisions.latestDecision(file.id()).madeBy());
    var paper = papers.paper(file);
    var code = codes.issue();
    byte[] pdf =
        PrintPackage.of(
            covers.of(file, draft.form(), paper, signer, code.code(), prints.next(file.id())),
            paper.pdf());
    var sheets =
        new PrintedForm.Sheets(
            draft.form().edition(),
            paper.official(),
            draft.version(),
            paper.formPages(),
            pagesOf(pdf));
    var row = new PrintedForm(file, actor, sheets, sha256(pdf), code.hash(), clock.instant());
    prints.keep(row);
    news.fire(CaseEvent.of(file, "FORM_PRINTED", details(row)));
    return new Printed(row.id(), pdf, paper.official(), row.sha256(), row.pages());
  }

  /** The re-issue that waits, else the first signature; refused while no form waits for ink. */
  private Optional<Task> again(CaseFile file) {
    var open = queues.openOf(file.id());
    Optional<Task> again = open.stream().filter(t -> t.step() == Step.SIGN_REISSUE).findFirst();
    if (again.isEmpty() && file.state() != CaseState.APPROVED_TO_SIGN) {
      throw new Refused(
          Problem.STATE_CONFLICT,
          "A form is printed for the pen once the official has decided to sign it.");
    }
    return again;
  }

  /** Whoever took a re-issue that names another learns it here, before there is ink on paper. */
  private Optional<UserId> signerAgain(
      Actor actor, CaseFile file, SupplementBDraft form, Task again) {
    var claimant = again.claimedBy();
    claimant.ifPresent(who -> signers.named(file, form, who).refuseUnlessPassed());
    return claimant.or(
        () -> Optional.of(actor.user()).filter(who -> signers.named(file, form, who).passed()));
  }

  private static Map<String, String> details(PrintedForm row) {
    return Map.of(
        "print",
        row.id().toString(),
        "edition",
        row.edition(),
        "paper",
        row.isOfficial() ? "OFFICIAL_FORM" : "WORKSHEET",
        "pages",
        String.valueOf(row.pages()),
        "sha256",
        row.sha256());
  }

  private static int pagesOf(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException("a paper of ours cannot be read", e);
    }
  }

  private static String sha256(byte[] pdf) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
