package org.amparo.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Part;
import org.amparo.access.Reads;
import org.amparo.agency.Agencies;
import org.amparo.document.Documents;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.review.rules.LetterWords;
import org.amparo.vault.SealedJson;
import org.jspecify.annotations.Nullable;

/** Asking the requester, and their answer. The clocks keep running all the while. */
@ApplicationScoped
public class InformationRequests {

  /** What the unit asks. */
  public record AskForm(
      @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 2000) String> asks,
      @NotNull LocalDate replyBy) {

    @Override
    public String toString() {
      return "AskForm";
    }
  }

  /** What the requester answers. */
  public record AnswerForm(
      @NotBlank @Size(max = 10_000) String text, @Nullable @Size(max = 20) List<UUID> documents) {

    @Override
    public String toString() {
      return "AnswerForm";
    }
  }

  /** What is asked and not yet answered. */
  public record Asked(List<String> asks, LocalDate replyBy) {

    @Override
    public String toString() {
      return "Asked";
    }
  }

  /**
   * Late is better than never: once the reply period is over the review goes on, and whoever has
   * the case until the decision may still read the answer.
   */
  private static final CaseState[] TAKES_INFORMATION = {
    CaseState.AWAITING_INFORMATION,
    CaseState.IN_REVIEW,
    CaseState.SECOND_REVIEW,
    CaseState.WITH_OFFICIAL
  };

  private final CaseFiles files;
  private final Reads reads;
  private final Queues queues;
  private final Agencies agencies;
  private final Documents documents;
  private final SealedJson sealed;
  private final EntityManager entities;
  private final Event<DomainEvent> news;
  private final Clock clock;

  InformationRequests(
      CaseFiles files,
      Reads reads,
      Queues queues,
      Agencies agencies,
      Documents documents,
      SealedJson sealed,
      EntityManager entities,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.reads = reads;
    this.queues = queues;
    this.agencies = agencies;
    this.documents = documents;
    this.sealed = sealed;
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  /** Whether the requester may be asked this until then, in the letter and in its preview alike. */
  public Checklist mayAsk(CaseFile file, AskForm form) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    return Checklist.builder()
        .rule(
            "The requester has at least until tomorrow to answer",
            "Agency policy",
            form.replyBy().isAfter(today),
            "Correct replyBy: Name a later day, from tomorrow on.")
        .rule(
            "A reply is asked for within a year",
            "Agency policy",
            !form.replyBy().isAfter(today.plusYears(1)),
            "Correct replyBy: Name an earlier day, within a year from today.")
        .build()
        .and(LetterWords.asked("asks", form.asks()));
  }

  public CaseFile ask(Actor actor, CaseNumber number, AskForm form) {
    var file = files.lock(actor, number);
    var task = queues.complete(actor, file.id(), Step.REVIEW);
    mayAsk(file, form).refuseUnlessPassed();
    file.tookPart(Part.REVIEWED, actor.user());
    file.become(CaseState.AWAITING_INFORMATION, clock.instant());
    var id = UUID.randomUUID();
    byte[] asks = sealed.seal(file.id(), "information_request", "asks", id, form.asks());
    entities.persist(
        new InformationRequest(id, file, actor, asks, form.replyBy(), clock.instant()));
    var zone = agencies.agency(file.agency()).zone();
    var endOfReplyDay = form.replyBy().plusDays(1).atStartOfDay(zone).toInstant();
    news.fire(
        new ReviewStep(
            task,
            "INFORMATION_REQUESTED",
            Map.of("reviewOutcome", "ASK", "replyBy", endOfReplyDay.toString()),
            Map.of("replyBy", form.replyBy().toString())));
    return file;
  }

  public CaseFile answer(Actor actor, CaseNumber number, AnswerForm form) {
    var file = files.lock(actor, number);
    reads.refuseUntied(actor, file);
    file.refuseUnless(TAKES_INFORMATION);
    var request = open(file.id());
    List<UUID> attached = form.documents() == null ? List.of() : form.documents();
    if (!attached.stream().allMatch(id -> documents.isOf(file.id(), id))) {
      throw Refused.notFound();
    }
    byte[] answer = sealed.seal(file.id(), "information_request", "answer", request.id(), form);
    request.answered(actor, answer, clock.instant());
    boolean awaited = file.state() == CaseState.AWAITING_INFORMATION;
    if (awaited) {
      file.become(CaseState.IN_REVIEW, clock.instant());
    }
    var details =
        Map.of("documents", String.valueOf(attached.size()), "late", String.valueOf(!awaited));
    news.fire(new InformationReceived(file.agency(), file.id(), awaited, details));
    return file;
  }

  /** The latest open request, for the letter that tells of it. */
  public Asked asked(CaseId caseId) {
    var request = open(caseId);
    String[] asks =
        sealed.open(
            caseId, "information_request", "asks", request.id(), request.asks(), String[].class);
    return new Asked(List.of(asks), request.replyBy());
  }

  private InformationRequest open(CaseId caseId) {
    return entities
        .createQuery(
            "from InformationRequest where caseId = :case and answeredAt is null"
                + " order by askedAt desc",
            InformationRequest.class)
        .setParameter("case", caseId.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new Refused(Problem.STATE_CONFLICT, "Nothing was asked in this case."));
  }
}
