package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.JurisdictionProfile.DelayRule;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.CaseId;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;
import org.amparo.review.rules.LetterWords;
import org.jspecify.annotations.Nullable;

/**
 * Telling the requester in writing that the answer will be late, where the law has that as a third
 * outcome. It moves no clock: what is late stays late in the record.
 */
@ApplicationScoped
public class Delays {

  /** Why the answer is late and when it is expected. */
  public record DelayForm(
      @NotNull LocalDate expectedOn, @NotBlank @Size(max = 2000) String reason) {

    @Override
    public String toString() {
      return "DelayForm";
    }
  }

  private final CaseFiles files;
  private final Agencies agencies;
  private final Jurisdictions jurisdictions;
  private final Appeals appeals;
  private final AftermathRecords records;
  private final Event<DomainEvent> news;
  private final Clock clock;

  Delays(
      CaseFiles files,
      Agencies agencies,
      Jurisdictions jurisdictions,
      Appeals appeals,
      AftermathRecords records,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.agencies = agencies;
    this.jurisdictions = jurisdictions;
    this.appeals = appeals;
    this.records = records;
    this.news = news;
    this.clock = clock;
  }

  public CaseFile tell(Actor official, CaseNumber number, DelayForm form) {
    var file = files.lock(official, number);
    refuseUnlessAnAnswerIsOwed(file);
    var today = agencies.agency(file.agency()).today(clock.instant());
    var received = file.receivedOn().orElseThrow();
    var law = jurisdictions.profile(file.agency(), file.jurisdiction(), file.kind(), received);
    lawful(law.delayNotice(), form, today)
        .and(LetterWords.delays(law, "reason", List.of(form.reason())))
        .refuseUnlessPassed();
    records.keep(official, file, Aftermath.Kind.DELAY_NOTICE, today, form);
    news.fire(AnswerDelayed.of(file, Map.of("expectedOn", form.expectedOn().toString())));
    return file;
  }

  /** What the requester was told last, for the letter. */
  public DelayForm latest(CaseId caseId) {
    return records.words(caseId, Aftermath.Kind.DELAY_NOTICE, DelayForm.class);
  }

  private void refuseUnlessAnAnswerIsOwed(CaseFile file) {
    boolean owed = file.state().isOpen() && file.state() != CaseState.REFERRED;
    if (!owed || appeals.waits(file)) {
      throw new Refused(
          Problem.STATE_CONFLICT, "No answer to a request is owed, so none can be late.");
    }
  }

  /** Whether the day can be told, in the letter and in its preview alike. */
  public Checklist ahead(CaseFile file, DelayForm form) {
    var received = file.receivedOn().orElseThrow();
    var law = jurisdictions.profile(file.agency(), file.jurisdiction(), file.kind(), received);
    return ahead(law.delayNotice(), form, agencies.agency(file.agency()).today(clock.instant()));
  }

  private static Checklist lawful(@Nullable DelayRule rule, DelayForm form, LocalDate today) {
    return Checklist.builder()
        .rule(
            rule == null ? "The law knows a delay notice beside an answer" : rule.sentence(),
            rule == null ? "The case's jurisdiction profile" : rule.citation(),
            rule != null,
            "Sign, or deny in writing; here a notice of delay takes the place of neither.")
        .build()
        .and(ahead(rule, form, today));
  }

  private static Checklist ahead(@Nullable DelayRule rule, DelayForm form, LocalDate today) {
    return Checklist.builder()
        .rule(
            "The answer is expected on a day that lies ahead",
            rule == null ? "Agency policy" : rule.citation(),
            form.expectedOn().isAfter(today),
            "Correct expectedOn: Name the day on which you will answer; it is later than today.")
        .rule(
            "The answer is expected within a year",
            "Agency policy: a day that nobody will keep tells nothing",
            !form.expectedOn().isAfter(today.plusYears(1)),
            "Correct expectedOn: Name a day within a year from today. If the answer will be later"
                + " still, tell of it by another notice.")
        .build();
  }
}
