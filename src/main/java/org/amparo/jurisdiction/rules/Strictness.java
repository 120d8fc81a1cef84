package org.amparo.jurisdiction.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.jurisdiction.rules.ClockRule.Start;
import org.amparo.jurisdiction.rules.ClockRule.Trigger;

/**
 * Whether one clock is ever looser than another. It is tried on every day of 28 years, in which
 * each date meets each weekday, because calendars cannot be compared by their numbers.
 */
public final class Strictness {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = FIRST.plusYears(28);

  private Strictness() {}

  /** Why the child may give more time than its parent does; empty when it never does. */
  public static Optional<String> whyLooser(ClockRule child, ClockRule parent) {
    if (child.purpose() != parent.purpose()) {
      return Optional.of("it is for something else");
    }
    if (!runsWhenever(child, parent)) {
      return Optional.of("it does not run in every case in which its parent's runs");
    }
    return countsAlike(child, parent) && child.amount() <= parent.amount()
        ? Optional.empty()
        : firstLooserDay(child, parent);
  }

  private static Optional<String> firstLooserDay(ClockRule child, ClockRule parent) {
    return FIRST
        .datesUntil(LAST)
        .filter(day -> dueOf(child, day).isAfter(dueOf(parent, day)))
        .findFirst()
        .map(
            day ->
                "received on %s it would be due on %s instead of %s"
                    .formatted(day, dueOf(child, day), dueOf(parent, day)));
  }

  private static boolean countsAlike(ClockRule child, ClockRule parent) {
    return child.starts() == parent.starts()
        && child.starts() != Start.BEFORE_VICTIMS_BIRTHDAY
        && child.unit() == parent.unit()
        && child.startDayCounts() == parent.startDayCounts()
        && child.roll() == parent.roll()
        && child.calendar().equals(parent.calendar());
  }

  private static boolean runsWhenever(ClockRule child, ClockRule parent) {
    boolean birthday = child.starts() == Start.BEFORE_VICTIMS_BIRTHDAY;
    if (birthday != (parent.starts() == Start.BEFORE_VICTIMS_BIRTHDAY)
        || (child.starts() == Start.APPEAL) != (parent.starts() == Start.APPEAL)
        || (child.starts() == Start.FIRST_CONTACT) != (parent.starts() == Start.FIRST_CONTACT)
        || (birthday && child.age() != parent.age())
        || (parent.confidence().isUsable() && !child.confidence().isUsable())) {
      return false;
    }
    return child.trigger() == Trigger.ALWAYS
        || (child.trigger() == parent.trigger() && child.windowDays() >= parent.windowDays());
  }

  private static LocalDate dueOf(ClockRule rule, LocalDate day) {
    Facts facts =
        Facts.receivedOn(day)
            .withRemovalProceedings()
            .withFamilyMemberLosingEligibilityOn(day)
            .withVictimBirthDate(day.minusYears(rule.age()).plusDays(200))
            .withAppealOn(day)
            .withFirstContactOn(day);
    return Deadlines.dueOn(rule, facts);
  }
}
