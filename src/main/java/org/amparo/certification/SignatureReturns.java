package org.amparo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import org.amparo.agency.Agencies;
import org.amparo.identity.Accounts;
import org.amparo.identity.Actor;
import org.amparo.kernel.CaseNumber;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.DomainEvent;
import org.amparo.kernel.UserId;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;

/**
 * The way back from an approved form whose official left before the ink was on it. It leads through
 * the review, since Part 2 of the form names the one who signs; another official then decides anew.
 * While the official can still sign, nobody takes the decision from them.
 */
@ApplicationScoped
public class SignatureReturns {

  /** Why nobody signs what was approved. */
  public record SignatureReturnForm(@NotBlank @Size(max = 2000) String reason) {

    @Override
    public String toString() {
      return "SignatureReturnForm";
    }
  }

  private final CaseFiles files;
  private final Decisions decisions;
  private final Agencies agencies;
  private final Accounts accounts;
  private final AftermathRecords records;
  private final Event<DomainEvent> news;
  private final Clock clock;

  SignatureReturns(
      CaseFiles files,
      Decisions decisions,
      Agencies agencies,
      Accounts accounts,
      AftermathRecords records,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.decisions = decisions;
    this.agencies = agencies;
    this.accounts = accounts;
    this.records = records;
    this.news = news;
    this.clock = clock;
  }

  /** Takes the case back to the review; its clocks run on. */
  public CaseFile giveBack(Actor supervisor, CaseNumber number, SignatureReturnForm form) {
    var file = files.lock(supervisor, number);
    file.refuseUnless(CaseState.APPROVED_TO_SIGN);
    var official = decisions.latestDecision(file.id()).madeBy();
    left(file, official).refuseUnlessPassed();
    var today = agencies.agency(file.agency()).today(clock.instant());
    records.keep(supervisor, file, Aftermath.Kind.SIGNATURE_RETURN, today, form);
    file.become(CaseState.IN_REVIEW, clock.instant());
    news.fire(SignatureReturned.of(file, Map.of("decidedBy", official.value())));
    return file;
  }

  /** Whether the official who decided to sign can no longer do it. */
  public boolean isStranded(CaseFile file) {
    return file.state() == CaseState.APPROVED_TO_SIGN
        && left(file, decisions.latestDecision(file.id()).madeBy()).passed();
  }

  private Checklist left(CaseFile file, UserId official) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    boolean may = agencies.couldSign(file.agency(), official, file.kind(), today);
    return Checklist.builder()
        .rule(
            "Whoever decided to sign can no longer sign: the account is closed, or no designation"
                + " is in force",
            file.kind().signerLaw(),
            !may || accounts.isClosed(file.agency(), official),
            "Let them sign. If they left, have the administrator close the account or record the"
                + " end of the designation first.")
        .build();
  }
}
