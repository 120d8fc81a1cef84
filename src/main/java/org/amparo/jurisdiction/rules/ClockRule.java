package org.amparo.jurisdiction.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One clock as its law states it.
 *
 * @param windowDays how near the family member's loss of eligibility must be; 0 when unused
 * @param age the birthday that a birthday clock looks to; 0 when unused
 * @param dayOneTarget whether the agency aims for the stricter count, receipt as day 1
 * @param rule the rule in a sentence
 */
public record ClockRule(
    String id,
    Purpose purpose,
    Basis basis,
    Start starts,
    int amount,
    Unit unit,
    boolean startDayCounts,
    BusinessCalendar calendar,
    Roll roll,
    Trigger trigger,
    int windowDays,
    int age,
    boolean dayOneTarget,
    String rule,
    String citation,
    Confidence confidence,
    @Nullable LocalDate verifiedOn,
    @Nullable String note) {

  /** What must be done by the due date. */
  public enum Purpose {
    /** Sign, or deny in writing. Only these compete for the earliest due. */
    RESPONSE,
    ACKNOWLEDGEMENT,
    REPORT_COPY,
    APPEAL
  }

  /** Whether a law sets the clock or the agency itself. */
  public enum Basis {
    LAW,
    POLICY
  }

  /** The day from which the days are counted. */
  public enum Start {
    RECEIPT,
    NEXT_BUSINESS_DAY_AFTER_RECEIPT,
    /** Of the agency with the victim, whether or not anybody asks for anything. */
    FIRST_CONTACT,
    APPEAL,
    /** Counted back from the victim's birthday at {@link #age()}. */
    BEFORE_VICTIMS_BIRTHDAY
  }

  public enum Unit {
    CALENDAR_DAY,
    BUSINESS_DAY
  }

  /** What happens when the last day is no business day. */
  public enum Roll {
    NONE,
    NEXT_BUSINESS_DAY,
    PREVIOUS_BUSINESS_DAY
  }

  /** What must be asserted for the clock to run. An assertion is enough; no proof is asked. */
  public enum Trigger {
    ALWAYS,
    REMOVAL_PROCEEDINGS,
    FAMILY_MEMBER_LOSES_ELIGIBILITY
  }

  /** The same clock, for whose text an administrator answers. */
  public ClockRule confirmed() {
    return confidence.isUsable()
        ? this
        : new ClockRule(
            id,
            purpose,
            basis,
            starts,
            amount,
            unit,
            startDayCounts,
            calendar,
            roll,
            trigger,
            windowDays,
            age,
            dayOneTarget,
            rule,
            citation,
            Confidence.CONFIRMED,
            verifiedOn,
            note);
  }

  /** True when a request with these facts runs under this clock. */
  boolean appliesTo(Facts facts) {
    return confidence.isUsable() && isTriggeredBy(facts) && hasItsStart(facts);
  }

  private boolean isTriggeredBy(Facts facts) {
    return switch (trigger) {
      case ALWAYS -> true;
      case REMOVAL_PROCEEDINGS -> facts.inRemovalProceedings();
      case FAMILY_MEMBER_LOSES_ELIGIBILITY -> facts.familyMemberLosesEligibilityWithin(windowDays);
    };
  }

  private boolean hasItsStart(Facts facts) {
    return switch (starts) {
      case RECEIPT, NEXT_BUSINESS_DAY_AFTER_RECEIPT -> true;
      case FIRST_CONTACT -> facts.firstContactOn() != null;
      case APPEAL -> facts.appealedOn() != null;
      case BEFORE_VICTIMS_BIRTHDAY -> facts.victimIsYoungerThan(age);
    };
  }
}
