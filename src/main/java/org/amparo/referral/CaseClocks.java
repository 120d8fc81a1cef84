package org.amparo.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.amparo.agency.Agencies;
import org.amparo.agency.CertifyingAgency;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.jurisdiction.rules.Due;
import org.amparo.jurisdiction.rules.Facts;
import org.amparo.kernel.CertificationKind;
import org.amparo.queue.Queues;
import org.amparo.queue.Step;
import org.amparo.referral.rules.StepDues;
import org.jspecify.annotations.Nullable;

/** The clocks of a case, by the profile in force on the day of receipt. */
@ApplicationScoped
public class CaseClocks {

  /** Where no law sets a day, the agency answers within this many days all the same. */
  private static final int DAYS_WITHOUT_A_LAW = 90;

  /** Agency policy where the law knows no appeal: it is answered within this many days. */
  private static final int DAYS_FOR_AN_APPEAL = 30;

  private final Jurisdictions jurisdictions;
  private final Agencies agencies;
  private final VictimContacts contacts;
  private final People people;
  private final Queues queues;
  private final ClockRows rows;
  private final Clock clock;

  CaseClocks(
      Jurisdictions jurisdictions,
      Agencies agencies,
      VictimContacts contacts,
      People people,
      Queues queues,
      ClockRows rows,
      Clock clock) {
    this.jurisdictions = jurisdictions;
    this.agencies = agencies;
    this.contacts = contacts;
    this.people = people;
    this.queues = queues;
    this.rows = rows;
    this.clock = clock;
  }

  /** The clocks of a request by the law in use. */
  Map<String, CaseClock> compute(
      CertifyingAgency agency, CaseFile file, LocalDate receivedOn, Assertions asserted) {
    return compute(jurisdictions, agency, file, receivedOn, asserted);
  }

  /** The same of a case whose person is not in the database yet. */
  Map<String, CaseClock> compute(
      CertifyingAgency agency,
      CaseFile file,
      LocalDate receivedOn,
      Assertions asserted,
      Supplier<@Nullable LocalDate> birthDate) {
    return compute(jurisdictions, agency, file, receivedOn, asserted, birthDate);
  }

  /** The clocks of a request by some reading of the law. */
  Map<String, CaseClock> compute(
      Jurisdictions law,
      CertifyingAgency agency,
      CaseFile file,
      LocalDate receivedOn,
      Assertions asserted) {
    return compute(law, agency, file, receivedOn, asserted, () -> people.birthDate(file.id()));
  }

  private static Map<String, CaseClock> compute(
      Jurisdictions law,
      CertifyingAgency agency,
      CaseFile file,
      LocalDate receivedOn,
      Assertions asserted,
      Supplier<@Nullable LocalDate> birthDate) {
    var profile = law.profile(agency.id(), agency.jurisdiction(), file.kind(), receivedOn);
    var facts =
        new Facts(
            receivedOn,
            asserted.inRemovalProceedings(),
            asserted.familyMemberLosesEligibilityOn(),
            profile.asksForTheBirthday() ? birthDate.get() : null,
            null,
            null,
            null,
            null);
    return profile.deadlines(facts).clocks().stream()
        .collect(Collectors.toMap(Due::id, due -> clock(agency, due)));
  }

  /**
   * Counts the running clocks of a request anew. When one moved, its open tasks move with it.
   *
   * @return whether a clock moved
   */
  boolean recount(CaseFile file) {
    boolean moved = countAnew(file);
    if (moved) {
      moveTasks(file);
    }
    return moved;
  }

  /**
   * The request is for another form than was said at first: it is judged by that form's law, from
   * the day on which it was received.
   */
  public void askFor(CaseFile file, CertificationKind kind) {
    file.askFor(kind);
    recount(file);
  }

  /** Gives the open tasks of a case the days and the urgency that it has now. */
  void moveTasks(CaseFile file) {
    queues.reschedule(file.id(), new CasePlan(file));
  }

  /** As {@link #recount}, but writing is left to whoever does it for a whole batch. */
  boolean countAnew(CaseFile file) {
    var agency = agencies.agency(file.agency());
    return file.recount(compute(agency, file, file.receivedOn().orElseThrow(), file.asserted()));
  }

  /**
   * Writes what {@link #countAnew} moved, and gives the open tasks the days and the urgency that
   * their cases have now.
   *
   * @param before the cases that moved, with the clocks that they had
   */
  void keep(Map<CaseFile, Map<String, CaseClock>> before) {
    rows.write(before);
    queues.reschedule(
        before.keySet().stream().collect(Collectors.toMap(CaseFile::id, CasePlan::new)));
  }

  /** Only a step that is planned towards the answer moves with it. */
  private final class CasePlan implements Queues.Plan {
    private final CaseFile file;

    CasePlan(CaseFile file) {
      this.file = file;
    }

    @Override
    public Optional<Instant> due(Step step) {
      return StepDues.followsTheAnswer(step) ? Optional.of(dueAt(file, step)) : Optional.empty();
    }

    @Override
    public int priority(Step step) {
      return file.priority(step);
    }
  }

  /** Starts the appeal's own clock: the law's where it knows one, the agency's elsewhere. */
  public void appealed(CaseFile file, LocalDate on) {
    var agency = agencies.agency(file.agency());
    var received = file.receivedOn().orElseThrow();
    var lawful =
        jurisdictions
            .profile(file.agency(), file.jurisdiction(), file.kind(), received)
            .deadlines(Facts.receivedOn(received).withAppealOn(on))
            .clocks()
            .stream()
            .filter(due -> due.purpose() == ClockRule.Purpose.APPEAL)
            .collect(Collectors.toMap(Due::id, due -> clock(agency, due)));
    file.appealed(lawful.isEmpty() ? Map.of("APPEAL", ownAppealClock(agency, on)) : lawful);
  }

  private static CaseClock ownAppealClock(CertifyingAgency agency, LocalDate on) {
    var due = on.plusDays(DAYS_FOR_AN_APPEAL);
    return new CaseClock(agency.id().value(), ClockRule.Purpose.APPEAL, due, due, null);
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
    // what an appeal reopened is planned from now on: its receipt lies far behind
    var from = file.appealDue().isPresent() ? today : received;
    var planned = StepDues.of(step, from, answerBy, today);
    var day = step == Step.CONTACT_VICTIM ? contacts.nextTry(file.id()).orElse(planned) : planned;
    return endOf(agency, day);
  }

  /**
   * When a letter on paper should have left: the one that acknowledges the request on the last day
   * of that clock while it runs, any other on the next business day.
   */
  public Instant postBy(CaseFile file, boolean acknowledges) {
    var agency = agencies.agency(file.agency());
    var today = agency.today(clock.instant());
    var owed =
        file.clocks().values().stream()
            .filter(c -> acknowledges && c.purpose() == ClockRule.Purpose.ACKNOWLEDGEMENT)
            .filter(c -> c.stoppedOn() == null)
            .map(CaseClock::dueOn)
            .min(Comparator.naturalOrder());
    return endOf(agency, owed.orElseGet(() -> StepDues.postBy(today, workdays(file, today))));
  }

  /** By the calendar of the case's law; without one every day but the weekend. */
  private Predicate<LocalDate> workdays(CaseFile file, LocalDate today) {
    return jurisdictions.inForce(file.jurisdiction(), file.kind(), today).stream()
        .flatMap(law -> law.clocks().stream())
        .filter(rule -> rule.unit() == ClockRule.Unit.BUSINESS_DAY)
        .map(rule -> (Predicate<LocalDate>) rule.calendar()::isBusinessDay)
        .findFirst()
        .orElse(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
  }

  private static Instant endOf(CertifyingAgency agency, LocalDate day) {
    return day.plusDays(1).atStartOfDay(agency.zone()).minusSeconds(1).toInstant();
  }
}
