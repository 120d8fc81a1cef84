package org.amparo.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.agency.Agencies;
import org.amparo.identity.Actor;
import org.amparo.jurisdiction.rules.ClockRule.Purpose;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.amparo.referral.CaseEvent;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;

/**
 * The copy of the police report that the victim gets. It has a clock of its own, which goes on
 * after the records were found and, if nobody gives the copy, after the case was answered too.
 */
@ApplicationScoped
public class ReportCopies {

  /** The day on which the victim got the copy. */
  public record CopyForm(@NotNull LocalDate on) {}

  private final CaseFiles files;
  private final Agencies agencies;
  private final Event<DomainEvent> news;
  private final Clock clock;

  ReportCopies(CaseFiles files, Agencies agencies, Event<DomainEvent> news, Clock clock) {
    this.files = files;
    this.agencies = agencies;
    this.news = news;
    this.clock = clock;
  }

  public CaseFile give(Actor actor, CaseNumber number, CopyForm form) {
    var file = files.lock(actor, number);
    if (!file.owes(Purpose.REPORT_COPY)) {
      throw new Refused(Problem.STATE_CONFLICT, "No copy of a report is owed in this case.");
    }
    plausible(file, form.on()).refuseUnlessPassed();
    file.stopClocks(Purpose.REPORT_COPY, form.on());
    news.fire(CaseEvent.of(file, "REPORT_COPY_GIVEN", Map.of("on", form.on().toString())));
    return file;
  }

  private Checklist plausible(CaseFile file, LocalDate on) {
    return Checklist.builder()
        .rule(
            "The copy was given on or before today",
            "Agency policy",
            !on.isAfter(agencies.agency(file.agency()).today(clock.instant())),
            "Correct on.")
        .build();
  }
}
