package org.amparo.certification;

import static org.amparo.certification.Aftermath.Kind.APPEAL;
import static org.amparo.certification.Aftermath.Kind.APPEAL_DECISION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.access.Part;
import org.amparo.access.Reads;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.kernel.UserId;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.referral.CaseClocks;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.review.Reviews;
import org.jspecify.annotations.Nullable;

/** Appeals against denials. Whoever had a part in the denial has none in the appeal. */
@ApplicationScoped
public class Appeals {

  /** The requester says that a denial was wrong. */
  public record AppealForm(@NotNull LocalDate on, @NotBlank @Size(max = 10_000) String grounds) {

    @Override
    public String toString() {
      return "AppealForm";
    }
  }

  /** What becomes of the denial. */
  public enum Outcome {
    UPHOLD,
    REVERSE
  }

  /**
   * The decision on an appeal.
   *
   * @param explanation what was found; it stands in the letter that upholds a denial
   */
  public record AppealDecisionForm(
      @NotNull Outcome outcome, @NotBlank @Size(max = 4000) String explanation) {

    @Override
    public String toString() {
      return "AppealDecisionForm";
    }
  }

  /**
   * A decision on an appeal as the letter tells it.
   *
   * @param by the official who decided; null while nobody has
   */
  public record Answer(String explanation, @Nullable UserId by) {

    @Override
    public String toString() {
      return "Answer";
    }
  }

  private final CaseFiles files;
  private final CaseClocks clocks;
  private final Queues queues;
  private final Agencies agencies;
  private final Decisions decisions;
  private final Reviews reviews;
  private final AftermathRecords records;
  private final Reads reads;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Appeals(
      CaseFiles files,
      CaseClocks clocks,
      Queues queues,
      Agencies agencies,
      Decisions decisions,
      Reviews reviews,
      AftermathRecords records,
      Reads reads,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.clocks = clocks;
    this.queues = queues;
    this.agencies = agencies;
    this.decisions = decisions;
    this.reviews = reviews;
    this.records = records;
    this.reads = reads;
    this.news = news;
    this.clock = clock;
  }

  /** Opens the appeal; its clock runs from the day on which it was made. */
  public CaseFile appeal(Actor actor, CaseNumber number, AppealForm form) {
    var file = files.lock(actor, number);
    reads.refuseUntied(actor, file);
    file.refuseUnless(CaseState.DENIED);
    refuseBeforeTheLetter(file);
    var denial = decisions.latestDecision(file.id());
    Days.notInFuture(form.on(), today(file))
        .and(
            Days.notBefore(
                form.on(),
                denial.madeOn(),
                "An appeal follows the denial that it is about",
                "Agency policy"))
        .refuseUnlessPassed();
    file.tookPart(Part.DENIED, denial.madeBy());
    clocks.appealed(file, form.on());
    records.keep(actor, file, APPEAL, form.on(), form);
    file.become(CaseState.SECOND_REVIEW, clock.instant());
    news.fire(
        DenialAppealed.of(
            file,
            Map.of(
                "on", form.on().toString(),
                "answerBy", file.appealDue().orElseThrow().toString())));
    return file;
  }

  public CaseFile decide(Actor official, CaseNumber number, AppealDecisionForm form) {
    var file = files.lock(official, number);
    var task = queues.complete(official, file.id(), Step.DECIDE_APPEAL);
    refuseTheDenier(official, file);
    decisions
        .designated(official, file, today(file))
        .and(mayAnswer(file, form))
        .refuseUnlessPassed();
    file.tookPart(Part.DECIDED_APPEAL, official.user());
    records.keep(official, file, APPEAL_DECISION, today(file), form);
    boolean upheld = form.outcome() == Outcome.UPHOLD;
    file.become(upheld ? CaseState.DENIED : CaseState.IN_REVIEW, clock.instant());
    var details = Map.of("outcome", form.outcome().name());
    news.fire(
        new CertificationStep(
            task, "APPEAL_DECIDED", Map.of("appealOutcome", form.outcome().name()), details));
    if (!upheld) {
      news.fire(DenialReversed.of(file, Map.of()));
    }
    return file;
  }

  /** What reverses a denial may say what was wrong with it: no letter prints that. */
  public Checklist mayAnswer(CaseFile file, AppealDecisionForm form) {
    return form.outcome() == Outcome.UPHOLD
        ? reviews.mayUphold(file, form.explanation())
        : reviews.mayTell(file, "explanation", List.of(form.explanation()));
  }

  /** When the latest appeal was made, for the letters that tell of it. */
  public LocalDate appealedOn(CaseId caseId) {
    return records.latest(caseId, APPEAL).orElseThrow().happenedOn();
  }

  /** The latest decision on an appeal, for the letter that explains it. */
  public Answer answer(CaseId caseId) {
    String explanation =
        records.words(caseId, APPEAL_DECISION, AppealDecisionForm.class).explanation();
    return new Answer(
        explanation, records.latest(caseId, APPEAL_DECISION).orElseThrow().recordedBy());
  }

  /** Whether an appeal has no answer yet. */
  public boolean waits(CaseFile file) {
    return records.waits(file.id(), APPEAL, APPEAL_DECISION)
        && file.state() == CaseState.SECOND_REVIEW;
  }

  LocalDate decidedOn(CaseId caseId) {
    return records.latest(caseId, APPEAL_DECISION).orElseThrow().happenedOn();
  }

  /** The letter tells why and how to appeal; before it left there is nothing to appeal against. */
  private void refuseBeforeTheLetter(CaseFile file) {
    if (!queues.awaitedOf(file.id()).isEmpty()) {
      throw new Refused(
          Problem.STATE_CONFLICT,
          "A letter of this case has still to be sent; the appeal can be made after that.");
    }
  }

  /** The queue bars them already; no exception and no late change of a task may undo it. */
  private static void refuseTheDenier(Actor official, CaseFile file) {
    if (file.who(Part.DENIED).contains(official.user())) {
      throw new Refused(
          Problem.SEPARATION_OF_DUTIES, "Whoever denied never decides the appeal against it.");
    }
  }

  private LocalDate today(CaseFile file) {
    return agencies.agency(file.agency()).today(clock.instant());
  }
}
