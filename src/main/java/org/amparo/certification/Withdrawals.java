package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Part;
import org.amparo.access.Reads;
import org.amparo.agency.Agencies;
import org.amparo.certification.rules.WithdrawalRules;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.Jurisdictions;
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
import org.jspecify.annotations.Nullable;

/** Taking back a signed certification: an official proposes it, the supervisor must agree. */
@ApplicationScoped
public class Withdrawals {

  private static final CaseState[] SIGNED = {
    CaseState.SIGNED, CaseState.DELIVERED, CaseState.FILED, CaseState.EXPIRED
  };

  /** The reasonable request that the victim refused. */
  public record Refusal(
      @NotBlank @Size(max = 2000) String what,
      @NotNull LocalDate on,
      @NotBlank @Size(max = 200) String channel) {

    @Override
    public String toString() {
      return "Refusal";
    }
  }

  /**
   * A withdrawal, on a ground that the profile knows.
   *
   * @param ground its code; a refused reasonable request when none is given
   * @param request what was asked reasonably and refused
   * @param foundOn when any other ground was found
   * @param evenSo told to USCIS though it cannot hold the form, or the form has expired
   */
  public record WithdrawalForm(
      @Nullable @Size(max = 60) String ground,
      @Nullable @Valid Refusal request,
      @Nullable LocalDate refusedOn,
      @Nullable LocalDate foundOn,
      @NotBlank @Size(max = 10_000) String note,
      @Nullable Boolean evenSo) {

    public String groundOrRefusal() {
      return ground == null ? WithdrawalRules.REFUSED : ground;
    }

    /** The day of the refusal, or on which another ground was found. */
    public LocalDate happenedOn() {
      return Optional.ofNullable(refusedOn).or(() -> Optional.ofNullable(foundOn)).orElseThrow();
    }

    @Override
    public String toString() {
      return "WithdrawalForm";
    }
  }

  /** The supervisor's word on a proposed withdrawal. */
  public record WithdrawalReviewForm(
      @NotNull Boolean agree, @NotBlank @Size(max = 10_000) String note) {

    @Override
    public String toString() {
      return "WithdrawalReviewForm";
    }
  }

  private final CaseFiles files;
  private final Reads reads;
  private final Queues queues;
  private final Agencies agencies;
  private final Jurisdictions jurisdictions;
  private final Reissues reissues;
  private final DeliveredForms delivered;
  private final AftermathRecords records;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Withdrawals(
      CaseFiles files,
      Reads reads,
      Queues queues,
      Agencies agencies,
      Jurisdictions jurisdictions,
      Reissues reissues,
      DeliveredForms delivered,
      AftermathRecords records,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.reads = reads;
    this.queues = queues;
    this.agencies = agencies;
    this.jurisdictions = jurisdictions;
    this.reissues = reissues;
    this.delivered = delivered;
    this.records = records;
    this.news = news;
    this.clock = clock;
  }

  public CaseFile propose(Actor official, CaseNumber number, WithdrawalForm form) {
    var file = files.lock(official, number);
    reads.refuseUntied(official, file);
    file.refuseUnless(SIGNED);
    if (records.waits(file.id(), Aftermath.Kind.WITHDRAWAL, Aftermath.Kind.WITHDRAWAL_REVIEW)) {
      throw new Refused(Problem.STATE_CONFLICT, "A withdrawal is already proposed.");
    }
    mayPropose(official, file, form).refuseUnlessPassed();
    file.tookPart(Part.PROPOSED_WITHDRAWAL, official.user());
    records.keep(official, file, Aftermath.Kind.WITHDRAWAL, form.happenedOn(), form);
    news.fire(
        WithdrawalProposed.of(
            file, Map.of("ground", form.groundOrRefusal(), "on", form.happenedOn().toString())));
    return file;
  }

  /** Agreement withdraws the certification at once; the letters that tell of it are sent next. */
  public CaseFile review(Actor supervisor, CaseNumber number, WithdrawalReviewForm form) {
    var file = files.lock(supervisor, number);
    var task = queues.complete(supervisor, file.id(), Step.REVIEW_WITHDRAWAL);
    records.keep(supervisor, file, Aftermath.Kind.WITHDRAWAL_REVIEW, today(file), form);
    if (form.agree()) {
      withdraw(file);
    }
    news.fire(
        new CertificationStep(
            task,
            "WITHDRAWAL_REVIEWED",
            Map.of("agreed", form.agree()),
            Map.of("agree", form.agree().toString())));
    return file;
  }

  /** The ground on which it was withdrawn, for the letters that tell of the withdrawal. */
  public WithdrawalForm proposed(CaseId caseId) {
    return records.words(caseId, Aftermath.Kind.WITHDRAWAL, WithdrawalForm.class);
  }

  LocalDate reviewedOn(CaseId caseId) {
    return records.latest(caseId, Aftermath.Kind.WITHDRAWAL_REVIEW).orElseThrow().happenedOn();
  }

  private void withdraw(CaseFile file) {
    file.refuseUnless(SIGNED);
    boolean watched = isWatched(file);
    reissues.drop(file);
    file.become(CaseState.WITHDRAWN, clock.instant());
    news.fire(new CertificationWithdrawn(file.agency(), file.id(), watched, Map.of()));
  }

  /** Whether a process still delivers the form or watches its window. */
  private boolean isWatched(CaseFile file) {
    return file.state() == CaseState.SIGNED
        || (file.state() == CaseState.DELIVERED && file.fileBy().isPresent())
        || queues.openOf(file.id()).stream().anyMatch(t -> t.step() == Step.OFFER_REISSUE);
  }

  private Checklist mayPropose(Actor official, CaseFile file, WithdrawalForm form) {
    var law =
        jurisdictions.profile(
            file.agency(), file.jurisdiction(), file.kind(), file.receivedOn().orElseThrow());
    return Checklist.builder()
        .rule(
            "The withdrawing official is a certifying official today",
            file.kind().signerLaw(),
            agencies.couldSign(file.agency(), official.user(), file.kind(), today(file)),
            "Have the administrator record the designation.")
        .build()
        .and(
            WithdrawalRules.check(
                law.withdrawal(), form, file.signedOn().orElseThrow(), today(file)))
        .and(words(law, form.request()))
        .and(worthTelling(file, form));
  }

  /** What USCIS cannot use is not told to it (8 U.S.C. 1367), unless two persons want it so. */
  private Checklist worthTelling(CaseFile file, WithdrawalForm form) {
    boolean evenSo = Boolean.TRUE.equals(form.evenSo());
    return Checklist.builder()
        .rule(
            "A form that is withdrawn has left the agency: USCIS may hold it",
            "8 CFR 214.14(h)(2)(i)(A); 8 U.S.C. 1367(a)(2)",
            evenSo || delivered.anyLeft(file.id()),
            "By the record none has left, and the statement would tell USCIS a name and a birth date. If one left, record the delivery first; to withdraw it all the same, say evenSo: the statement says that it did not leave.")
        .rule(
            "A form that is withdrawn is still good for a petition, or was filed",
            file.kind().filingLaw(),
            evenSo || file.state() != CaseState.EXPIRED,
            "Its last safe day is over and no filing is known. To withdraw it all the same, say evenSo: the statement says that its day is over.")
        .build();
  }

  /** Whether USCIS was sent none of the case's forms, by the record. */
  public boolean isOfNoneThatLeft(CaseFile file) {
    return !delivered.anyLeft(file.id());
  }

  /** The last safe day to file, once it is over and no filing is known. */
  public Optional<LocalDate> lapsedOn(CaseFile file) {
    boolean filed = records.latest(file.id(), Aftermath.Kind.FILING).isPresent();
    return file.fileBy().filter(day -> !filed && today(file).isAfter(day));
  }

  /** The letter prints what was asked; see {@link LetterWords}. */
  private static Checklist words(JurisdictionProfile law, @Nullable Refusal request) {
    return request == null
        ? Checklist.empty()
        : LetterWords.told(law, "request", List.of(request.what(), request.channel()))
            .and(LetterWords.asked("request", List.of(request.what())));
  }

  private LocalDate today(CaseFile file) {
    return agencies.agency(file.agency()).today(clock.instant());
  }
}
