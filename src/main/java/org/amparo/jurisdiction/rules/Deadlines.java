package org.amparo.jurisdiction.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.jurisdiction.rules.ClockRule.Purpose;
import org.amparo.jurisdiction.rules.ClockRule.Start;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/**
 * Every clock that runs for a request, and the earliest day by which the agency must have answered.
 * Nothing stops a clock but the answer: asking the requester for more does not.
 */
public record Deadlines(List<Due> clocks, @Nullable FilingWindow filingWindow) {

  public Deadlines {
    clocks = List.copyOf(clocks);
  }

  public static Deadlines of(
      CertificationKind kind, List<ClockRule> rules, Facts facts, ZoneId zone) {
    var dues =
        rules.stream().filter(r -> r.appliesTo(facts)).map(r -> due(r, facts, zone)).toList();
    LocalDate signedOn = facts.signedOn();
    return new Deadlines(
        dues, signedOn == null ? null : FilingWindow.of(kind, signedOn).orElse(null));
  }

  /** The clock that binds the answer; empty where no law or policy sets one. */
  public Optional<Due> earliest() {
    return clocks.stream()
        .filter(d -> d.purpose() == Purpose.RESPONSE)
        .min(Comparator.comparing(Due::dueOn).thenComparing(Due::targetOn));
  }

  /** The clock for something beside the answer, for example the acknowledgement. */
  public Optional<Due> earliest(Purpose purpose) {
    return clocks.stream()
        .filter(d -> d.purpose() == purpose)
        .min(Comparator.comparing(Due::dueOn));
  }

  static Due due(ClockRule rule, Facts facts, ZoneId zone) {
    var count = Count.shown(rule.calendar());
    LocalDate due = dueOn(rule, facts, count);
    LocalDate target = target(rule, facts, due, count);
    return new Due(
        rule.id(),
        rule.purpose(),
        due,
        target,
        rule.rule(),
        rule.citation(),
        rule.confidence(),
        zone,
        count.working());
  }

  /** A clock's last day, even where these facts would not start it, and without the working. */
  static LocalDate dueOn(ClockRule rule, Facts facts) {
    return dueOn(rule, facts, Count.quiet(rule.calendar()));
  }

  private static LocalDate dueOn(ClockRule rule, Facts facts, Count count) {
    noteTrigger(rule, facts, count);
    return rule.starts() == Start.BEFORE_VICTIMS_BIRTHDAY
        ? beforeBirthday(rule, facts, count)
        : afterStart(rule, facts, count);
  }

  private static void noteTrigger(ClockRule rule, Facts facts, Count count) {
    switch (rule.trigger()) {
      case ALWAYS -> {}
      case REMOVAL_PROCEEDINGS ->
          count.note("The requester asserts removal proceedings; no proof is asked.");
      case FAMILY_MEMBER_LOSES_ELIGIBILITY ->
          count.note(
              "The requester asserts that a family member loses eligibility on %s, not later than %d days after receipt; no proof is asked.",
              facts.familyMemberLosesEligibilityOn(), rule.windowDays());
    }
  }

  private static LocalDate afterStart(ClockRule rule, Facts facts, Count count) {
    LocalDate start =
        switch (rule.starts()) {
          case RECEIPT, BEFORE_VICTIMS_BIRTHDAY -> facts.receivedOn();
          case NEXT_BUSINESS_DAY_AFTER_RECEIPT -> count.firstBusinessDayAfter(facts.receivedOn());
          case FIRST_CONTACT -> Optional.ofNullable(facts.firstContactOn()).orElseThrow();
          case APPEAL -> Optional.ofNullable(facts.appealedOn()).orElseThrow();
        };
    LocalDate end = count.forward(start, rule.amount(), rule.unit(), rule.startDayCounts());
    return notBefore(start, count.rolled(end, rule.roll()));
  }

  /** Too little time left before the birthday means at once, not in the past. */
  private static LocalDate beforeBirthday(ClockRule rule, Facts facts, Count count) {
    LocalDate birthday =
        Optional.ofNullable(facts.victimBirthDate()).orElseThrow().plusYears(rule.age());
    LocalDate latest = count.rolled(birthday.minusDays(rule.amount()), rule.roll());
    count.note(
        "%d days before the victim turns %d: %s.", rule.amount(), rule.age(), Count.tell(latest));
    if (latest.isBefore(facts.receivedOn())) {
      count.note("That day had passed at receipt, so the answer is due at once.");
    }
    return notBefore(facts.receivedOn(), latest);
  }

  /** The stricter count, the day of receipt as day 1, is what the agency aims for. */
  private static LocalDate target(ClockRule rule, Facts facts, LocalDate due, Count count) {
    if (!rule.dayOneTarget()) {
      return due;
    }
    LocalDate start =
        switch (rule.starts()) {
          case APPEAL -> Optional.ofNullable(facts.appealedOn()).orElseThrow();
          case FIRST_CONTACT -> Optional.ofNullable(facts.firstContactOn()).orElseThrow();
          case RECEIPT, NEXT_BUSINESS_DAY_AFTER_RECEIPT, BEFORE_VICTIMS_BIRTHDAY ->
              facts.receivedOn();
        };
    LocalDate counted =
        Count.quiet(rule.calendar()).forward(start, rule.amount(), rule.unit(), true);
    LocalDate target = counted.isAfter(due) ? due : counted;
    count.note("Target, with %s as day 1: %s.", Count.tell(start), Count.tell(target));
    return target;
  }

  private static LocalDate notBefore(LocalDate first, LocalDate day) {
    return day.isBefore(first) ? first : day;
  }
}
