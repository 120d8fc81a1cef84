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
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.referral.CaseFile;
import org.amparo.referral.CaseFiles;
import org.amparo.referral.CaseState;

/**
 * The way back from an approved form whose official left before the ink was on it. It leads through
 * the review, since Part 2 of the form names the one who signs; another official then decides anew.
 * A re-issue goes back to its preparation, where Part 2 names another one: nothing is decided anew.
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
  private final Signers signers;
  private final Queues queues;
  private final Agencies agencies;
  private final Accounts accounts;
  private final AftermathRecords records;
  private final Event<DomainEvent> news;
  private final Clock clock;

  SignatureReturns(
      CaseFiles files,
      Decisions decisions,
      Signers signers,
      Queues queues,
      Agencies agencies,
      Accounts accounts,
      AftermathRecords records,
      Event<DomainEvent> news,
      Clock clock) {
    this.files = files;
    this.decisions = decisions;
    this.signers = signers;
    this.queues = queues;
    this.agencies = agencies;
    this.accounts = accounts;
    this.records = records;
    this.news = news;
    this.clock = clock;
  }

  /** Takes the case back to the review; its clocks run on. */
  public CaseFile giveBack(Actor supervisor, CaseNumber number, SignatureReturnForm form) {
    var file = files.lock(supervisor, number);
    if (isSignedAgain(file)) {
      return prepareAnew(supervisor, file, form);
    }
    file.refuseUnless(CaseState.APPROVED_TO_SIGN);
    var official = decisions.latestDecision(file.id()).madeBy();
    left(file, official).refuseUnlessPassed();
    var today = agencies.agency(file.agency()).today(clock.instant());
    records.keep(supervisor, file, Aftermath.Kind.SIGNATURE_RETURN, today, form);
    file.become(CaseState.IN_REVIEW, clock.instant());
    news.fire(SignatureReturned.of(file, Map.of("decidedBy", official.value())));
    return file;
  }

  private CaseFile prepareAnew(Actor supervisor, CaseFile file, SignatureReturnForm form) {
    var named = signers.of(Step.SIGN_REISSUE, file);
    named.ifPresent(official -> left(file, official).refuseUnlessPassed());
    var today = agencies.agency(file.agency()).today(clock.instant());
    records.keep(supervisor, file, Aftermath.Kind.SIGNATURE_RETURN, today, form);
    var details = named.map(official -> Map.of("named", official.value())).orElse(Map.of());
    news.fire(ReissueReturned.of(file, details));
    return file;
  }

  /** Whether the official who decided to sign, or whom the new form names, can no longer do it. */
  public boolean isStranded(CaseFile file) {
    if (isSignedAgain(file)) {
      return signers.of(Step.SIGN_REISSUE, file).stream().allMatch(o -> left(file, o).passed());
    }
    return file.state() == CaseState.APPROVED_TO_SIGN
        && left(file, decisions.latestDecision(file.id()).madeBy()).passed();
  }

  private boolean isSignedAgain(CaseFile file) {
    return queues.openOf(file.id()).stream().anyMatch(task -> task.step() == Step.SIGN_REISSUE);
  }

  private Checklist left(CaseFile file, UserId official) {
    var today = agencies.agency(file.agency()).today(clock.instant());
    boolean may = agencies.couldSign(file.agency(), official, file.kind(), today);
    return Checklist.builder()
        .rule(
            "Whoever is to sign can no longer sign: the account is closed, or no designation"
                + " is in force",
            file.kind().signerLaw(),
            !may || accounts.isClosed(file.agency(), official),
            "Let them sign. If they left, have the administrator close the account or record the"
                + " end of the designation first.")
        .build();
  }
}
