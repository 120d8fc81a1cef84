package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.queue.Task;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.vault.SealedJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Papers that leave the agency: the signed original, and the letters that must be sent. */
@ApplicationScoped
public class Deliveries {

  /** How a paper leaves. */
  public enum Method {
    PICKUP,
    COURIER,
    MAIL
  }

  enum Paper {
    CERTIFICATION,
    DENIAL,
    APPEAL_ANSWER,
    WITHDRAWAL
  }

  private static final Set<Step> STEPS =
      Set.of(Step.DELIVER, Step.DELIVER_DENIAL, Step.SEND_APPEAL_ANSWER, Step.SEND_WITHDRAWAL);

  /**
   * A paper handed over or sent.
   *
   * @param noTrackingBecause why a courier's parcel has no tracking number
   */
  @Schema(name = "DeliveryForm")
  public record Form(
      @NotNull Method method,
      @NotNull LocalDate on,
      @NotBlank @Size(max = 500) String to,
      @Nullable @Size(max = 100) String trackingNumber,
      @Nullable @Size(max = 200) String noTrackingBecause) {

    private boolean canBeFollowed() {
      return method != Method.COURIER || isSaid(trackingNumber) || isSaid(noTrackingBecause);
    }

    private static boolean isSaid(@Nullable String text) {
      return text != null && !text.isBlank();
    }

    @Override
    public String toString() {
      return "Form";
    }
  }

  private final CaseFiles files;
  private final Queues queues;
  private final Agencies agencies;
  private final Decisions decisions;
  private final Appeals appeals;
  private final Withdrawals withdrawals;
  private final FilingWatch watch;
  private final LateDeliveries late;
  private final SealedJson sealed;
  private final EntityManager entities;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Deliveries(
      CaseFiles files,
      Queues queues,
      Agencies agencies,
      Decisions decisions,
      Appeals appeals,
      Withdrawals withdrawals,
      FilingWatch watch,
      LateDeliveries late,
      SealedJson sealed,
      EntityManager entities,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.queues = queues;
    this.agencies = agencies;
    this.decisions = decisions;
    this.appeals = appeals;
    this.withdrawals = withdrawals;
    this.watch = watch;
    this.late = late;
    this.sealed = sealed;
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  public CaseFile deliver(Actor actor, CaseNumber number, Form form) {
    var file = files.lock(actor, number);
    return switch (step(actor, file)) {
      case DELIVER_DENIAL -> sendDenial(actor, file, form);
      case SEND_APPEAL_ANSWER -> sendAppealAnswer(actor, file, form);
      case SEND_WITHDRAWAL -> sendWithdrawal(actor, file, form);
      default -> handOver(actor, file, form);
    };
  }

  /** Which paper waits: the one whose task the actor has, else any; else the original. */
  private Step step(Actor actor, CaseFile file) {
    return queues.openOf(file.id()).stream()
        .filter(task -> STEPS.contains(task.step()))
        .sorted(Comparator.comparing(task -> !task.isClaimedBy(actor)))
        .map(Task::step)
        .findFirst()
        .orElse(file.state() == CaseState.DENIED ? Step.DELIVER_DENIAL : Step.DELIVER);
  }

  private CaseFile handOver(Actor actor, CaseFile file, Form form) {
    if (late.mayBeToldOf(file)) {
      return toldLate(actor, file, form);
    }
    var task = queues.complete(actor, file.id(), Step.DELIVER);
    plausible(file, form, file.signedOn().orElseThrow())
        .and(stillGood(file, form.on()))
        .refuseUnlessPassed();
    keep(actor, file, Paper.CERTIFICATION, form);
    file.become(CaseState.DELIVERED, clock.instant());
    // instances of an older model wait for the filing only now and take its days from here
    news.fire(new CertificationStep(task, "DELIVERED", watch.of(file), details(form)));
    return file;
  }

  /** Its task went with the window; what happened within the window can be said all the same. */
  private CaseFile toldLate(Actor actor, CaseFile file, Form form) {
    late.refuseUntied(actor, file);
    plausible(file, form, file.signedOn().orElseThrow())
        .and(stillGood(file, form.on()))
        .refuseUnlessPassed();
    keep(actor, file, Paper.CERTIFICATION, form);
    late.tell(file, details(form));
    return file;
  }

  /** The response clock stops on the day on which the explanation was sent. */
  private CaseFile sendDenial(Actor actor, CaseFile file, Form form) {
    var task = queues.complete(actor, file.id(), Step.DELIVER_DENIAL);
    // a letter dated before the denial it explains would make a late answer look timely
    plausible(file, form, decisions.latestDecision(file.id()).madeOn()).refuseUnlessPassed();
    keep(actor, file, Paper.DENIAL, form);
    file.answered(form.on());
    news.fire(new CertificationStep(task, "DENIAL_SENT", Map.of(), details(form)));
    return file;
  }

  private CaseFile sendAppealAnswer(Actor actor, CaseFile file, Form form) {
    var task = queues.complete(actor, file.id(), Step.SEND_APPEAL_ANSWER);
    plausible(file, form, appeals.decidedOn(file.id())).refuseUnlessPassed();
    keep(actor, file, Paper.APPEAL_ANSWER, form);
    file.answered(form.on());
    news.fire(new CertificationStep(task, "APPEAL_ANSWERED", Map.of(), details(form)));
    return file;
  }

  private CaseFile sendWithdrawal(Actor actor, CaseFile file, Form form) {
    var task = queues.complete(actor, file.id(), Step.SEND_WITHDRAWAL);
    plausible(file, form, withdrawals.reviewedOn(file.id())).refuseUnlessPassed();
    keep(actor, file, Paper.WITHDRAWAL, form);
    news.fire(new CertificationStep(task, "WITHDRAWAL_SENT", Map.of(), details(form)));
    return file;
  }

  private void keep(Actor actor, CaseFile file, Paper paper, Form form) {
    var id = UUID.randomUUID();
    byte[] content = sealed.seal(file.id(), "delivery", "content", id, form);
    entities.persist(new Delivery(id, file, actor, paper, form, content, clock.instant()));
  }

  private Checklist plausible(CaseFile file, Form form, LocalDate notBefore) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    return Checklist.builder()
        .rule(
            "The paper left on or before today",
            "Agency policy",
            !form.on().isAfter(today),
            "Correct on.")
        .rule(
            "The paper left after there was something to send",
            "Agency policy",
            !form.on().isBefore(notBefore),
            "Correct on.")
        .rule(
            "What a courier took has its tracking number, or it is said why there is none",
            "Agency policy",
            form.canBeFollowed(),
            "Write trackingNumber, or in noTrackingBecause why the courier gave none.")
        .build();
  }

  /** Nobody can file with a form that comes when its window is over: it would only mislead. */
  private static Checklist stillGood(CaseFile file, LocalDate on) {
    return Checklist.builder()
        .rule(
            "The petition can still be filed with the form on the day on which it left",
            file.kind().filingLaw(),
            file.fileBy().stream().noneMatch(on::isAfter),
            "Keep this form here and ask for the signed form once more, reason EXPIRED.")
        .build();
  }

  private static Map<String, String> details(Form form) {
    return Map.of("method", form.method().name(), "on", form.on().toString());
  }
}
