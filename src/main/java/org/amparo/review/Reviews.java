package org.amparo.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Part;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.CertificationKind;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.referral.CaseClocks;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.referral.People;
import org.amparo.review.rules.DenialRules;
import org.amparo.review.rules.ForbiddenGrounds;
import org.amparo.review.rules.LetterWords;
import org.amparo.vault.SealedJson;
import org.jspecify.annotations.Nullable;

/** The unit's acts on a request. Each completes the task that the actor has claimed. */
@ApplicationScoped
public class Reviews {

  /** What a reviewer recommends. */
  public enum Kind {
    CERTIFY,
    DENY
  }

  /**
   * Whether the request is ours.
   *
   * @param kind the form that the request is really about, where that was said otherwise before
   * @param transferTo the responsible agency, when it is not
   */
  public record ScreeningForm(
      @NotNull Boolean ours,
      @Nullable CertificationKind kind,
      @Nullable @Size(max = 300) String transferTo,
      @Nullable @Size(max = 4000) String note) {

    @Override
    public String toString() {
      return "ScreeningForm";
    }
  }

  /** One police report of the case. */
  public record Report(
      @NotBlank @Size(max = 100) String number, @NotBlank @Size(max = 100) String kind) {
    @Override
    public String toString() {
      return "Report";
    }
  }

  /** The reports that were found, and when the victim got a copy. */
  public record RecordsForm(
      @NotNull @Size(max = 100) List<@NotNull @Valid Report> reports,
      @Nullable LocalDate copyGivenOn,
      @Nullable @Size(max = 4000) String note) {

    @Override
    public String toString() {
      return "RecordsForm";
    }
  }

  /**
   * A recommendation; a denial needs lawful reasons.
   *
   * @param explanation the facts on which the reasons rest; the letter prints it
   */
  public record RecommendationForm(
      @NotNull Kind recommendation,
      @Nullable @Size(max = 10) List<@NotNull String> reasons,
      @Nullable @Size(max = 50) List<@NotNull @Valid RequestMade> requestsMade,
      @Nullable @Size(max = 4000) String explanation,
      @NotBlank @Size(max = 10_000) String note) {

    /** An official who says nothing anew for the same reasons stands by what was said here. */
    boolean isFor(DenialWords denial) {
      return words().isStoodByBy(denial);
    }

    DenialWords words() {
      return DenialWords.of(reasons, requestsMade, explanation);
    }

    @Override
    public String toString() {
      return "RecommendationForm";
    }
  }

  /** The second person's word. */
  public record SecondReviewForm(
      @NotNull Boolean agree, @NotBlank @Size(max = 10_000) String note) {

    @Override
    public String toString() {
      return "SecondReviewForm";
    }
  }

  private final CaseFiles files;
  private final People people;
  private final Queues queues;
  private final Agencies agencies;
  private final Jurisdictions jurisdictions;
  private final CaseClocks clocks;
  private final ReportNumbers reports;
  private final PrintedDrafts printed;
  private final SealedJson sealed;
  private final EntityManager entities;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Reviews(
      CaseFiles files,
      People people,
      Queues queues,
      Agencies agencies,
      Jurisdictions jurisdictions,
      CaseClocks clocks,
      ReportNumbers reports,
      PrintedDrafts printed,
      SealedJson sealed,
      EntityManager entities,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.people = people;
    this.queues = queues;
    this.agencies = agencies;
    this.jurisdictions = jurisdictions;
    this.clocks = clocks;
    this.reports = reports;
    this.printed = printed;
    this.sealed = sealed;
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  public CaseFile screen(Actor actor, CaseNumber number, ScreeningForm form) {
    var file = files.lock(actor, number);
    var task = queues.complete(actor, file.id(), Step.SCREEN);
    Checklist.builder()
        .rule(
            "A request that is not ours names the agency that is responsible",
            "8 CFR 214.14(a)(2)",
            form.ours() || (form.transferTo() != null && !form.transferTo().isBlank()),
            "Give transferTo.")
        .rule(
            "A request that is ours names no other agency",
            "8 CFR 214.14(a)(2)",
            !form.ours() || form.transferTo() == null,
            "Leave out transferTo, or say that the request is not ours.")
        .build()
        .and(mayTell(file, "transferTo", Optional.ofNullable(form.transferTo()).stream().toList()))
        .refuseUnlessPassed();
    byte[] content = sealed.seal(file.id(), "screening", "content", file.id(), form);
    entities.persist(new Screening(file, actor, form.ours(), content, clock.instant()));
    if (!form.ours()) {
      file.become(CaseState.TRANSFERRED, clock.instant());
      file.stopClocks(ClockRule.Purpose.RESPONSE, today(file));
    }
    boolean other = form.ours() && form.kind() != null && form.kind() != file.kind();
    if (other) {
      clocks.askFor(file, form.kind());
    }
    String act = form.ours() ? "SCREENED" : "TRANSFERRED";
    Map<String, String> details = other ? Map.of("kind", file.kind().name()) : Map.of();
    news.fire(new ReviewStep(task, act, Map.of("ours", form.ours()), details));
    return file;
  }

  public CaseFile assembleRecords(Actor actor, CaseNumber number, RecordsForm form) {
    var file = files.lock(actor, number);
    var task = queues.complete(actor, file.id(), Step.ASSEMBLE_RECORDS);
    Checklist.builder()
        .rule(
            "The copy was given on or before today",
            "Agency policy",
            form.copyGivenOn() == null || !form.copyGivenOn().isAfter(today(file)),
            "Correct copyGivenOn.")
        .build()
        .refuseUnlessPassed();
    byte[] content = sealed.seal(file.id(), "assembled_records", "content", file.id(), form);
    entities.persist(
        new AssembledRecords(file, actor, content, form.copyGivenOn(), clock.instant()));
    if (form.copyGivenOn() != null) {
      file.stopClocks(ClockRule.Purpose.REPORT_COPY, form.copyGivenOn());
    }
    var details = Map.of("reports", String.valueOf(form.reports().size()));
    news.fire(new ReviewStep(task, "RECORDS_ASSEMBLED", Map.of(), details));
    return file;
  }

  public CaseFile recommend(Actor actor, CaseNumber number, RecommendationForm form) {
    var file = files.lock(actor, number);
    var task = queues.complete(actor, file.id(), Step.REVIEW);
    List<String> reasons = form.reasons() == null ? List.of() : form.reasons();
    var leans = new ArrayList<String>();
    if (form.recommendation() == Kind.DENY) {
      leans(file, form.note(), form.requestsMade()).forEach(lean -> leans.add(lean.code()));
      mayDeny(file, DenialWords.of(reasons, form.requestsMade(), form.explanation()))
          .refuseUnlessPassed();
    } else {
      noReasonsFor(file, "certification", reasons);
      drafted(file).refuseUnlessPassed();
      // an official who signs is refused for the same; found here, nobody waits for a return
      printed.checklist(file).refuseUnlessPassed();
    }
    file.tookPart(Part.REVIEWED, actor.user());
    var id = UUID.randomUUID();
    byte[] content = sealed.seal(file.id(), "recommendation", "content", id, form);
    entities.persist(
        new Recommendation(
            id, file, actor, form.recommendation(), reasons, content, clock.instant()));
    news.fire(
        new ReviewStep(
            task,
            "RECOMMENDED",
            Map.of("reviewOutcome", form.recommendation().name()),
            Map.of(
                "recommendation", form.recommendation().name(),
                "reasons", String.join(",", reasons),
                "leansOn", String.join(",", leans))));
    return file;
  }

  public CaseFile secondReview(Actor actor, CaseNumber number, SecondReviewForm form) {
    var file = files.lock(actor, number);
    var task = queues.complete(actor, file.id(), Step.SECOND_REVIEW);
    file.tookPart(Part.SECOND_REVIEWED, actor.user());
    var id = UUID.randomUUID();
    byte[] content = sealed.seal(file.id(), "second_review", "content", id, form);
    entities.persist(new SecondReview(id, file, actor, form.agree(), content, clock.instant()));
    news.fire(
        new ReviewStep(
            task,
            "SECOND_REVIEWED",
            Map.of("agreed", form.agree()),
            Map.of("agree", form.agree().toString())));
    return file;
  }

  /** Whether the present reasons would make a lawful denial. */
  public Checklist mayDeny(CaseFile file, DenialWords denial) {
    return DenialRules.check(
        law(file), denial, people.incident(file.id()).occurredOn(), today(file));
  }

  /** The denial with the reviewer's words, where the official wrote none of their own. */
  public DenialWords explained(CaseId caseId, DenialWords denial) {
    return recommendedDenial(caseId)
        .filter(recommended -> recommended.isFor(denial))
        .map(RecommendationForm::words)
        .orElse(denial);
  }

  /** The numbers of the reports that were found and read, where somebody wrote them down. */
  public List<String> reportNumbers(CaseId caseId) {
    return reports.of(caseId);
  }

  /** Whether a letter may tell this as the reason. */
  public Checklist mayTell(CaseFile file, String field, List<String> texts) {
    return LetterWords.told(law(file), field, texts);
  }

  /** Whether the answer to an appeal may tell this of a denial that stands. */
  public Checklist mayUphold(CaseFile file, String explanation) {
    var told = List.of(explanation);
    return LetterWords.denies(law(file), "explanation", told)
        .and(LetterWords.explains("explanation", told));
  }

  /** Whether a letter may tell this of an answer that is late. */
  public Checklist mayDelay(CaseFile file, String reason) {
    return LetterWords.delays(law(file), "reason", List.of(reason));
  }

  /**
   * What the words of a denial lean on although the law forbids it; for whoever reads them next.
   */
  public List<ForbiddenGrounds.Lean> leans(
      CaseFile file, @Nullable String note, @Nullable List<RequestMade> requestsMade) {
    var texts = new ArrayList<String>();
    if (note != null) {
      texts.add(note);
    }
    if (requestsMade != null) {
      requestsMade.forEach(made -> texts.addAll(made.words()));
    }
    return ForbiddenGrounds.in(law(file).forbiddenReasons(), texts);
  }

  /** The latest recommendation to deny, as it was written; empty when there is none. */
  public Optional<RecommendationForm> recommendedDenial(CaseId caseId) {
    return latest(Recommendation.class, caseId)
        .filter(row -> row.recommendation() == Kind.DENY)
        .map(
            row ->
                sealed.open(
                    caseId,
                    "recommendation",
                    "content",
                    row.id(),
                    row.content(),
                    RecommendationForm.class));
  }

  /** Only a denial has reasons; elsewhere they would be read as one. */
  public void noReasonsFor(CaseFile file, String what, List<String> reasons) {
    Checklist.builder()
        .rule(
            "Only a denial gives reasons",
            law(file).denial().citation(),
            reasons.isEmpty(),
            "Leave out reasons for a " + what + ".")
        .build()
        .refuseUnlessPassed();
  }

  /** The official signs a form, so somebody has begun it before it is recommended. */
  private Checklist drafted(CaseFile file) {
    return Checklist.builder()
        .rule(
            "A recommendation to certify comes with a draft of Supplement B",
            "8 CFR 214.14(c)(2)(i)",
            entities.find(SupplementBRecord.class, file.id().value()) != null,
            "Write the draft first.")
        .build();
  }

  /** The agency to which a request was passed on; empty when it is ours or not screened yet. */
  public Optional<String> transferredTo(CaseId caseId) {
    return Optional.ofNullable(entities.find(Screening.class, caseId.value()))
        .filter(screening -> !screening.isOurs())
        .map(
            screening ->
                sealed.open(
                    caseId,
                    "screening",
                    "content",
                    caseId,
                    screening.content(),
                    ScreeningForm.class))
        .map(ScreeningForm::transferTo);
  }

  /**
   * Whether a second person has read this very denial and agreed: the one that was recommended, for
   * the same reasons and with the same requests. Agreement to another one is none to this.
   */
  public boolean denialAgreed(CaseId caseId, DenialWords denial) {
    var second = latest(SecondReview.class, caseId);
    var recommended = latest(Recommendation.class, caseId);
    return second.isPresent()
        && second.get().agrees()
        && recommended.isPresent()
        && !second.get().madeAt().isBefore(recommended.get().madeAt())
        && recommendedDenial(caseId).filter(d -> d.isFor(denial)).isPresent();
  }

  private JurisdictionProfile law(CaseFile file) {
    return jurisdictions.profile(
        file.agency(), file.jurisdiction(), file.kind(), file.receivedOn().orElseThrow());
  }

  private LocalDate today(CaseFile file) {
    return agencies.agency(file.agency()).today(clock.instant());
  }

  private <T> Optional<T> latest(Class<T> type, CaseId caseId) {
    return entities
        .createQuery(
            "from %s where caseId = :case order by madeAt desc".formatted(type.getSimpleName()),
            type)
        .setParameter("case", caseId.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
