package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.access.Reads;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.jspecify.annotations.Nullable;

/** What ends a case after or beside its plan: a filing, an expiry, a cancellation. */
@ApplicationScoped
public class Aftermaths {

  /**
   * The petition was filed with this certification.
   *
   * @param evenSo filed, though by the record the form has not left
   */
  public record FilingForm(@NotNull LocalDate filedOn, @Nullable Boolean evenSo) {}

  /** The requester no longer wants it. */
  public record CancellationForm(@NotNull LocalDate on, @Nullable @Size(max = 4000) String reason) {

    @Override
    public String toString() {
      return "CancellationForm";
    }
  }

  /** The requester was told until when the form is good and that a new one can be had. */
  public record ReissueOfferForm(@NotNull LocalDate on, @NotNull Boolean reached) {}

  private final CaseFiles files;
  private final Reads reads;
  private final Queues queues;
  private final Agencies agencies;
  private final Appeals appeals;
  private final Reissues reissues;
  private final DeliveredForms delivered;
  private final AftermathRecords records;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Aftermaths(
      CaseFiles files,
      Reads reads,
      Queues queues,
      Agencies agencies,
      Appeals appeals,
      Reissues reissues,
      DeliveredForms delivered,
      AftermathRecords records,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.reads = reads;
    this.queues = queues;
    this.agencies = agencies;
    this.appeals = appeals;
    this.reissues = reissues;
    this.delivered = delivered;
    this.records = records;
    this.news = news;
    this.clock = clock;
  }

  public CaseFile filed(Actor actor, CaseNumber number, FilingForm form) {
    var file = files.lock(actor, number);
    file.refuseUnless(CaseState.DELIVERED, CaseState.EXPIRED);
    boolean watched = file.state() == CaseState.DELIVERED && file.fileBy().isPresent();
    Checklist.builder()
        .rule(
            "The petition was filed after the signature",
            file.kind().filingLaw(),
            !form.filedOn().isBefore(file.signedOn().orElseThrow()),
            "Correct filedOn.")
        .rule(
            "The petition was filed on or before today",
            "Agency policy",
            !form.filedOn().isAfter(today(file)),
            "Correct filedOn.")
        .rule(
            "The petition was filed while the certification was good",
            "8 CFR 214.14(c)(2)(i)",
            file.fileBy().stream().noneMatch(form.filedOn()::isAfter),
            "A petition filed later needs a newly signed certification.")
        .rule(
            "The form left the agency before it was filed",
            "Agency policy",
            delivered.left(file.id()) || Boolean.TRUE.equals(form.evenSo()),
            "By the record it has not left. Check the case number. If it left, record the delivery first; if it was filed all the same, say evenSo.")
        .build()
        .refuseUnlessPassed();
    boolean offered = !watched && isOffered(file);
    keep(actor, file, Aftermath.Kind.FILING, form.filedOn(), null);
    reissues.drop(file);
    file.become(CaseState.FILED, clock.instant());
    news.fire(
        new PetitionFiled(
            file.agency(),
            file.id(),
            watched,
            offered,
            Map.of("filedOn", form.filedOn().toString())));
    return file;
  }

  /** Whether the offer of a new form is open; it has no purpose once the petition is filed. */
  private boolean isOffered(CaseFile file) {
    return queues.openOf(file.id()).stream().anyMatch(t -> t.step() == Step.OFFER_REISSUE);
  }

  /**
   * The filing window closed and nobody reported a filing. Belongs to the transaction of the timer,
   * which has locked the case.
   */
  public void expired(CaseId caseId) {
    var file = files.of(caseId);
    file.become(CaseState.EXPIRED, clock.instant());
    var lastDay = file.fileBy().orElseThrow();
    news.fire(CaseEvent.of(file, "CERTIFICATION_EXPIRED", Map.of("fileBy", lastDay.toString())));
  }

  public CaseFile cancelled(Actor actor, CaseNumber number, CancellationForm form) {
    var file = files.lock(actor, number);
    reads.refuseUntied(actor, file);
    pastDay(file, form.on()).and(notBeforeTheRequest(file, form.on())).refuseUnlessPassed();
    if (mayBeLeftAlone(file)) {
      return leftAlone(actor, file, form);
    }
    keep(actor, file, Aftermath.Kind.CANCELLATION, form.on(), form);
    // who gives up an appeal has been denied; that is how the case is counted
    file.become(appeals.waits(file) ? CaseState.DENIED : CaseState.CANCELLED, clock.instant());
    file.answered(form.on());
    news.fire(new RequestCancelled(file.agency(), file.id(), Map.of("on", form.on().toString())));
    return file;
  }

  /** Whether somebody may still be written to or asked about a form whose day is over. */
  public boolean mayBeLeftAlone(CaseFile file) {
    return file.state() == CaseState.EXPIRED
        && !records.waits(file.id(), Aftermath.Kind.CANCELLATION, Aftermath.Kind.REISSUE);
  }

  /** The certification was given, and the case is counted so; but nobody writes or offers more. */
  private CaseFile leftAlone(Actor actor, CaseFile file, CancellationForm form) {
    boolean offered = isOffered(file);
    reissues.drop(file);
    keep(actor, file, Aftermath.Kind.CANCELLATION, form.on(), form);
    news.fire(LeftAlone.of(file, offered, Map.of("on", form.on().toString())));
    return file;
  }

  public CaseFile reissueOffered(Actor actor, CaseNumber number, ReissueOfferForm form) {
    var file = files.lock(actor, number);
    var task = queues.complete(actor, file.id(), Step.OFFER_REISSUE);
    pastDay(file, form.on()).refuseUnlessPassed();
    keep(actor, file, Aftermath.Kind.REISSUE_OFFER, form.on(), null);
    news.fire(
        new CertificationStep(
            task,
            "REISSUE_OFFERED",
            Map.of(),
            Map.of("on", form.on().toString(), "reached", form.reached().toString())));
    return file;
  }

  private void keep(
      Actor actor, CaseFile file, Aftermath.Kind kind, LocalDate on, @Nullable Object content) {
    records.keep(actor, file, kind, on, content);
  }

  private Checklist pastDay(CaseFile file, LocalDate on) {
    return Checklist.builder()
        .rule(
            "It happened on or before today",
            "Agency policy",
            !on.isAfter(today(file)),
            "Correct on.")
        .build();
  }

  /** It stops the response clock, so a date before the clock began would hide a late answer. */
  private static Checklist notBeforeTheRequest(CaseFile file, LocalDate on) {
    return Checklist.builder()
        .rule(
            "A request is cancelled on or after the day of its receipt",
            "Agency policy",
            file.receivedOn().filter(on::isBefore).isEmpty(),
            "Correct on.")
        .build();
  }

  private LocalDate today(CaseFile file) {
    return agencies.agency(file.agency()).today(clock.instant());
  }
}
