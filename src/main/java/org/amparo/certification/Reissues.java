package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.access.Reads;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.Task;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.review.Drafts;
import org.amparo.review.PrintedDrafts;
import org.amparo.supplementb.SupplementBDraft;
import org.jspecify.annotations.Nullable;

/** A signed certification once more: what was approved, newly signed, with a window of its own. */
@ApplicationScoped
public class Reissues {

  /** Why the requester needs a new form. */
  public enum Reason {
    EXPIRING,
    EXPIRED,
    LOST
  }

  /** The requester asks for a new form. */
  public record ReissueForm(@NotNull LocalDate on, @NotNull Reason reason) {}

  /**
   * The approved content on new paper.
   *
   * @param edition the form's present edition
   * @param part2 the agency and its official, when they have changed since
   */
  public record ReissuePreparationForm(
      @NotBlank @Size(max = 20) String edition, @Valid SupplementBDraft.@Nullable Agency part2) {

    @Override
    public String toString() {
      return "ReissuePreparationForm";
    }
  }

  private static final Aftermath.Kind REISSUE = Aftermath.Kind.REISSUE;

  private final CaseFiles files;
  private final Reads reads;
  private final Queues queues;
  private final Agencies agencies;
  private final Drafts drafts;
  private final PrintedDrafts printed;
  private final Signatures signatures;
  private final AftermathRecords records;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Reissues(
      CaseFiles files,
      Reads reads,
      Queues queues,
      Agencies agencies,
      Drafts drafts,
      PrintedDrafts printed,
      Signatures signatures,
      AftermathRecords records,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.reads = reads;
    this.queues = queues;
    this.agencies = agencies;
    this.drafts = drafts;
    this.printed = printed;
    this.signatures = signatures;
    this.records = records;
    this.news = news;
    this.clock = clock;
  }

  public CaseFile request(Actor actor, CaseNumber number, ReissueForm form) {
    var file = files.lock(actor, number);
    reads.refuseUntied(actor, file);
    file.refuseUnless(CaseState.SIGNED, CaseState.DELIVERED, CaseState.EXPIRED);
    if (waits(file)) {
      throw new Refused(Problem.STATE_CONFLICT, "A re-issue of this case is already under way.");
    }
    plausible(file, form).refuseUnlessPassed();
    records.keep(actor, file, Aftermath.Kind.REISSUE, form.on(), form);
    news.fire(
        ReissueRequested.of(
            file, Map.of("on", form.on().toString(), "reason", form.reason().name())));
    overtakeOffer(file);
    return file;
  }

  /** The offer of a new form has opened: nobody need be offered what they have asked for. */
  public void offerOpened(CaseFile file) {
    if (waits(file)) {
      overtakeOffer(file);
    }
  }

  private void overtakeOffer(CaseFile file) {
    queues
        .overtake(file.id(), Step.OFFER_REISSUE)
        .forEach(task -> news.fire(step(task, "REISSUE_OFFER_OVERTAKEN", Map.of())));
  }

  /** Moves the approved content onto the present edition; what was found about the crime stays. */
  public CaseFile prepare(Actor actor, CaseNumber number, ReissuePreparationForm form) {
    var file = files.lock(actor, number);
    var task = queues.complete(actor, file.id(), Step.PREPARE_REISSUE);
    drafts.reprint(actor, file, form.edition(), form.part2());
    printed.checklist(file).refuseUnlessPassed();
    news.fire(step(task, "REISSUE_PREPARED", Map.of("edition", form.edition())));
    return file;
  }

  /** The new ink: the old form's window is watched no longer. */
  public CaseFile sign(Actor official, CaseNumber number, Decisions.SignatureForm form) {
    var file = files.lock(official, number);
    var task = queues.complete(official, file.id(), Step.SIGN_REISSUE);
    boolean watched = isWatched(file);
    var printedOn = agencies.agency(file.agency()).today(task.createdAt());
    String edition = signatures.enter(official, file, form, printedOn);
    news.fire(CertificationReplaced.of(file, watched));
    news.fire(
        step(
            task,
            "SIGNED_AGAIN",
            Map.of("signedOn", form.signedOn().toString(), "edition", edition)));
    return file;
  }

  /** Whether the case's next signature is one of a re-issue. */
  public boolean isToBeSigned(Actor official, CaseNumber number) {
    var file = files.read(official, number);
    return queues.openOf(file.id()).stream().anyMatch(t -> t.step() == Step.SIGN_REISSUE);
  }

  /** The old form was filed or withdrawn, so a new one is no longer wanted. */
  void drop(CaseFile file) {
    if (waits(file)) {
      news.fire(ReissueDropped.of(file, Map.of()));
    }
  }

  /** Whether a re-issue was asked for and is not signed yet. */
  public boolean waits(CaseFile file) {
    var signed = signatures.latest(file.id()).orElse(Instant.MIN);
    return records
        .latest(file.id(), REISSUE)
        .filter(row -> row.recordedAt().isAfter(signed))
        .filter(row -> !records.waits(file.id(), Aftermath.Kind.CANCELLATION, REISSUE))
        .isPresent();
  }

  /** Whether a word about the old form's day is over: a new form was asked for, or signed since. */
  public boolean overtakes(CaseFile file, Instant drawnUpAt) {
    return waits(file) || signatures.latest(file.id()).filter(drawnUpAt::isBefore).isPresent();
  }

  /** Whether a process still delivers the form that stands, or watches its window. */
  private boolean isWatched(CaseFile file) {
    return file.state() == CaseState.SIGNED
        || (file.state() == CaseState.DELIVERED && file.fileBy().isPresent())
        || queues.openOf(file.id()).stream().anyMatch(t -> t.step() == Step.OFFER_REISSUE);
  }

  private Checklist plausible(CaseFile file, ReissueForm form) {
    var window = file.fileBy();
    boolean over = window.stream().anyMatch(form.on()::isAfter);
    return Days.notInFuture(form.on(), agencies.agency(file.agency()).today(clock.instant()))
        .and(
            Checklist.builder()
                .rule(
                    "A form that was never signed cannot be issued again",
                    file.kind().filingLaw(),
                    !form.on().isBefore(file.signedOn().orElseThrow()),
                    "Correct on.")
                .rule(
                    "A form expires when its filing window closes",
                    file.kind().filingLaw(),
                    switch (form.reason()) {
                      case EXPIRING -> window.isPresent() && !over;
                      case EXPIRED -> over;
                      case LOST -> true;
                    },
                    window
                        .map("Give reason EXPIRED after %s and EXPIRING until then."::formatted)
                        .orElse("This form has no window: give reason LOST."))
                .build());
  }

  private static CertificationStep step(Task task, String act, Map<String, String> details) {
    return new CertificationStep(task, act, Map.of(), details);
  }
}
