package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Part;
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
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.review.DenialWords;
import org.amparo.review.PrintedDrafts;
import org.amparo.review.RequestMade;
import org.amparo.review.Reviews;
import org.amparo.review.rules.ForbiddenGrounds;
import org.amparo.vault.SealedJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What only a certifying official does: decide, and sign in ink. */
@ApplicationScoped
public class Decisions {

  /** What the official may decide. */
  public enum Kind {
    SIGN,
    DENY,
    RETURN
  }

  /**
   * A decision; a denial needs lawful reasons, a return a note.
   *
   * @param explanation the facts on which a denial's reasons rest; the letter prints it, and the
   *     reviewer's where the official writes none for the same denial
   */
  @Schema(name = "DecisionForm")
  public record Form(
      @NotNull Kind decision,
      @Nullable @Size(max = 10) List<@NotNull String> reasons,
      @Nullable @Size(max = 50) List<@NotNull @Valid RequestMade> requestsMade,
      @Nullable @Size(max = 4000) String explanation,
      @Nullable @Size(max = 10_000) String note) {

    @Override
    public String toString() {
      return "Form";
    }

    List<String> reasonsOrNone() {
      return reasons == null ? List.of() : reasons;
    }

    DenialWords words() {
      return DenialWords.of(reasons, requestsMade, explanation);
    }

    boolean hasNote() {
      return note != null && !note.isBlank();
    }
  }

  /**
   * An ink signature on the printed form.
   *
   * @param print which print bears it; needed where several wait for ink
   * @param scanCaseNumber what stands in Part 2, item 9 of the scanned paper, or its cover sheet's
   *     case number, as a person read it off where no text can be read
   * @param scanName the victim's name in Part 1 of the scanned paper, as a person read it off
   * @param evenSo recorded though nobody can file with it any more, so that the record is whole
   */
  public record SignatureForm(
      @NotNull LocalDate signedOn,
      @Nullable UUID scan,
      @Nullable @Size(max = 60) String scanCaseNumber,
      @Nullable @Size(max = 200) String scanName,
      @Nullable UUID print,
      @Nullable Boolean evenSo) {

    @Override
    public String toString() {
      return "SignatureForm of " + signedOn;
    }
  }

  /**
   * A denial as the letter tells it.
   *
   * @param by the official who decided; null while nobody has
   */
  public record Denial(DenialWords words, @Nullable UserId by) {

    @Override
    public String toString() {
      return "Denial";
    }
  }

  private final CaseFiles files;
  private final Queues queues;
  private final Agencies agencies;
  private final Reviews reviews;
  private final PrintedDrafts printed;
  private final Signatures signatures;
  private final SealedJson sealed;
  private final EntityManager entities;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Decisions(
      CaseFiles files,
      Queues queues,
      Agencies agencies,
      Reviews reviews,
      PrintedDrafts printed,
      Signatures signatures,
      SealedJson sealed,
      EntityManager entities,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.queues = queues;
    this.agencies = agencies;
    this.reviews = reviews;
    this.printed = printed;
    this.signatures = signatures;
    this.sealed = sealed;
    this.entities = entities;
    this.news = news;
    this.clock = clock;
  }

  public CaseFile decide(Actor official, CaseNumber number, Form form) {
    var file = files.lock(official, number);
    var task = queues.complete(official, file.id(), Step.DECIDE);
    var today = agencies.agency(file.agency()).today(clock.instant());
    mayDecide(official, file, form, today).refuseUnlessPassed();
    if (form.decision() != Kind.RETURN) {
      file.tookPart(Part.DECIDED, official.user());
    }
    var id = UUID.randomUUID();
    byte[] content = sealed.seal(file.id(), "decision", "content", id, form);
    entities.persist(
        new Decision(
            id,
            file,
            official,
            form.decision(),
            form.reasonsOrNone(),
            content,
            clock.instant(),
            today));
    String leansOn = leansOn(file, form);
    news.fire(
        new CertificationStep(
            task,
            "DECIDED",
            forTheProcess(file, form, leansOn),
            Map.of(
                "decision", form.decision().name(),
                "reasons", String.join(",", form.reasonsOrNone()),
                "leansOn", leansOn)));
    return file;
  }

  private String leansOn(CaseFile file, Form form) {
    return form.decision() != Kind.DENY
        ? ""
        : reviews.leans(file, form.note(), form.requestsMade()).stream()
            .map(ForbiddenGrounds.Lean::code)
            .collect(Collectors.joining(","));
  }

  /**
   * Nobody has read an official's own reasons, nor words of theirs that lean on a forbidden one.
   */
  private Map<String, Object> forTheProcess(CaseFile file, Form form, String leansOn) {
    var decisions = new HashMap<String, Object>(Map.of("decision", form.decision().name()));
    if (form.decision() == Kind.DENY) {
      boolean read = reviews.denialAgreed(file.id(), form.words());
      decisions.put("denialAgreed", read && leansOn.isEmpty());
    }
    return decisions;
  }

  private Checklist mayDecide(Actor official, CaseFile file, Form form, LocalDate today) {
    return switch (form.decision()) {
      case SIGN -> {
        reviews.noReasonsFor(file, "signature", form.reasonsOrNone());
        yield designated(official, file, today).and(printed.checklist(file, official.user()));
      }
      case DENY ->
          designated(official, file, today)
              .and(reviews.mayDeny(file, reviews.explained(file.id(), form.words())));
      case RETURN -> {
        reviews.noReasonsFor(file, "return", form.reasonsOrNone());
        yield Checklist.builder()
            .rule(
                "A return tells the reviewer what is missing",
                "Agency policy",
                form.hasNote(),
                "Give note.")
            .build();
      }
    };
  }

  Checklist designated(Actor official, CaseFile file, LocalDate on) {
    return signatures.designated(official, file, on);
  }

  /** The ink on the paper: from its date the filing window runs and the answer counts as given. */
  public CaseFile recordSignature(Actor official, CaseNumber number, SignatureForm form) {
    var file = files.lock(official, number);
    var task = queues.complete(official, file.id(), Step.RECORD_SIGNATURE);
    var decision = latestDecision(file.id());
    refuseUnlessDecider(official, decision);
    String edition = signatures.enter(official, file, form, decision.madeOn());
    news.fire(
        new CertificationStep(
            task,
            "SIGNED",
            Map.of(),
            Map.of("signedOn", form.signedOn().toString(), "edition", edition)));
    return file;
  }

  /** The denial that stands, for the letter that explains it. */
  public Denial denial(CaseId caseId) {
    var decision = latestDecision(caseId);
    if (!decision.denies()) {
      throw new Refused(Problem.STATE_CONFLICT, "The case was not denied.");
    }
    var form =
        sealed.open(caseId, "decision", "content", decision.id(), decision.content(), Form.class);
    return new Denial(reviews.explained(caseId, form.words()), decision.madeBy());
  }

  /** The official's latest decision, if it was a denial, as it was written. */
  Optional<Form> denied(CaseId caseId) {
    return latest(caseId)
        .filter(Decision::denies)
        .map(
            row -> sealed.open(caseId, "decision", "content", row.id(), row.content(), Form.class));
  }

  private static void refuseUnlessDecider(Actor official, Decision decision) {
    if (!decision.madeBy().equals(official.user())) {
      throw new Refused(
          Problem.SEPARATION_OF_DUTIES, "The official who decided to sign records the signature.");
    }
  }

  Decision latestDecision(CaseId caseId) {
    return latest(caseId).orElseThrow();
  }

  private Optional<Decision> latest(CaseId caseId) {
    return entities
        .createQuery("from Decision where caseId = :case order by madeAt desc", Decision.class)
        .setParameter("case", caseId.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
