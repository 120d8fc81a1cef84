package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.jurisdiction.rules.Due;
import org.amparo.jurisdiction.rules.Facts;
import org.amparo.queue.Step;
import org.amparo.referral.rules.StepDues;

/** The clocks of a case, by the profile in force on the day of receipt. */
@ApplicationScoped
public class CaseClocks {

  /** Where no law sets a day, the agency answers within this many days all the same. */
  private static final int DAYS_WITHOUT_A_LAW = 90;

  private final Jurisdictions jurisdictions;
  private final Agencies agencies;
  private final VictimContacts contacts;
  private final Clock clock;

  CaseClocks(Jurisdictions jurisdictions, Agencies agencies, VictimContacts contacts, Clock clock) {
    this.jurisdictions = jurisdictions;
    this.agencies = agencies;
    this.contacts = contacts;
    this.clock = clock;
  }

  Map<String, CaseClock> compute(
      CertifyingAgency agency, LocalDate receivedOn, Assertions asserted) {
    var facts =
        new Facts(
            receivedOn,
            asserted.inRemovalProceedings(),
            asserted.familyMemberLosesEligibilityOn(),
            null,
            null,
            null,
            null);
    return jurisdictions
        .profile(agency.jurisdiction(), receivedOn)
        .deadlines(facts)
        .clocks()
        .stream()
        .collect(Collectors.toMap(Due::id, due -> clock(agency, due)));
  }

  private static CaseClock clock(CertifyingAgency agency, Due due) {
    return new CaseClock(agency.id().value(), due.purpose(), due.dueOn(), due.targetOn(), null);
  }

  /** When a step of the case should be done: the end of that day in the agency's zone. */
  public Instant dueAt(CaseFile file, Step step) {
    var agency = agencies.agency(file.agency());
    var today = agency.today(clock.instant());
    var received = file.receivedOn().orElse(today);
    var answerBy = file.answerBy().orElse(received.plusDays(DAYS_WITHOUT_A_LAW));
    var planned = StepDues.of(step, received, answerBy, today);
    var day = step == Step.CONTACT_VICTIM ? contacts.nextTry(file.id()).orElse(planned) : planned;
    return day.plusDays(1).atStartOfDay(agency.zone()).minusSeconds(1).toInstant();
  }
}
