package org.amparo.jurisdiction;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.jurisdiction.rules.Confidence;
import org.amparo.jurisdiction.rules.Deadlines;
import org.amparo.jurisdiction.rules.Facts;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/**
 * The law of one jurisdiction on one kind of form, in force on a day, with everything it inherits.
 *
 * @param chain from federal law down to this profile
 * @param effectiveTo the last day; null while in force
 * @param presumptionOfHelpfulness true when the law is known to presume it, false also when unknown
 */
public record JurisdictionProfile(
    String id,
    CertificationKind kind,
    String name,
    Level level,
    List<String> chain,
    ZoneId zone,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String citation,
    Confidence confidence,
    @Nullable LocalDate verifiedOn,
    @Nullable String note,
    Duty duty,
    boolean presumptionOfHelpfulness,
    List<String> requesters,
    List<ClockRule> clocks,
    DenialRule denial,
    List<DenialReason> denialReasons,
    List<ForbiddenReason> forbiddenReasons,
    WithdrawalRule withdrawal,
    DesignationRule designation,
    @Nullable DelayRule delayNotice,
    @Nullable ReportRule report) {

  /** How far down the chain a profile stands. */
  public enum Level {
    FEDERAL,
    STATE,
    LOCAL,
    AGENCY;

    /** Only federal and state law may loosen what stands above it, or add a reason to deny. */
    boolean makesLaw() {
      return this == FEDERAL || this == STATE;
    }
  }

  /** Whether an agency shall certify when the conditions are met, or may. */
  public enum Duty {
    MANDATORY,
    DISCRETIONARY,
    /** Not read in the law's own text; nothing may be concluded from it. */
    NOT_RECORDED
  }

  /**
   * How the agency must refuse.
   *
   * @param review where else somebody who was refused can turn
   */
  public record DenialRule(
      boolean written, boolean reasonsRequired, String citation, List<Review> review) {
    public DenialRule {
      review = review == null ? List.of() : List.copyOf(review);
    }
  }

  /** A way that the law opens against a denial, at a court or at another office. */
  public record Review(String code, String sentence, String citation) {}

  /**
   * A lawful reason to deny.
   *
   * @param needs what a denial must carry besides, for example {@code requestsMade}
   */
  public record DenialReason(String code, String sentence, String citation, List<String> needs) {

    /** The facts on which the reason rests, in the agency's own words. */
    public static final String EXPLANATION = "explanation";

    public DenialReason {
      needs = needs == null ? List.of() : List.copyOf(needs);
    }

    /** The same where the law owes whoever is refused the why: a listed sentence tells no case. */
    DenialReason explained() {
      var all = Stream.concat(needs.stream(), Stream.of(EXPLANATION)).distinct().toList();
      return new DenialReason(code, sentence, citation, all);
    }
  }

  /** A reason that may never be given, and the rule that it would break. */
  public record ForbiddenReason(
      String code, String sentence, String citation, Confidence confidence) {}

  /** When a certification may be withdrawn. */
  public record WithdrawalRule(List<String> onlyIf, String sentence, String citation) {
    public WithdrawalRule {
      onlyIf = List.copyOf(onlyIf);
    }
  }

  /** That a written notice of delay is a third outcome beside signing and denying. */
  public record DelayRule(String sentence, String citation) {}

  /** Who may sign without, and with, a written designation by the head of the agency. */
  public record DesignationRule(
      boolean headNeedsNone,
      boolean judgesNeedNone,
      boolean mustSupervise,
      boolean mayBeInBargainingUnit,
      String sentence,
      String citation) {

    /** Whether somebody signs by an office that the law lets sign, or by a designation. */
    public boolean letsSign(boolean heads, boolean sitsAsJudge, boolean isDesignated) {
      return (headNeedsNone && heads) || (judgesNeedNone && sitsAsJudge) || isDesignated;
    }
  }

  /**
   * What the agency must report each year, to whom and when.
   *
   * @param due the month and the day, {@code MM-DD}; null where the law that was read names none
   */
  public record ReportRule(
      String to,
      @Nullable String due,
      ReportPeriod period,
      List<ReportCount> counts,
      String citation,
      @Nullable String note) {
    public ReportRule {
      counts = List.copyOf(counts);
    }

    /** The first day of that month and day after the period has ended. */
    public Optional<LocalDate> dueAfter(LocalDate lastDay) {
      return Optional.ofNullable(due)
          .map(monthDay -> MonthDay.parse("--" + monthDay))
          .map(day -> day.atYear(lastDay.getYear()))
          .map(day -> day.isAfter(lastDay) ? day : day.plusYears(1));
    }
  }

  public JurisdictionProfile {
    chain = List.copyOf(chain);
    requesters = List.copyOf(requesters);
    clocks = List.copyOf(clocks);
    denialReasons = List.copyOf(denialReasons);
    forbiddenReasons = List.copyOf(forbiddenReasons);
  }

  /** False when the law was only remembered: such a profile is shown, never applied. */
  public boolean isVerified() {
    return confidence.isUsable() && verifiedOn != null;
  }

  /** The same law, for whose text an administrator answers: all its clocks run. */
  JurisdictionProfile confirmed() {
    return new JurisdictionProfile(
        id,
        kind,
        name,
        level,
        chain,
        zone,
        effectiveFrom,
        effectiveTo,
        citation,
        Confidence.CONFIRMED,
        verifiedOn,
        note,
        duty,
        presumptionOfHelpfulness,
        requesters,
        clocks.stream().map(ClockRule::confirmed).toList(),
        denial,
        denialReasons,
        forbiddenReasons,
        withdrawal,
        designation,
        delayNotice,
        report);
  }

  /** Whether a clock of this law counts back from the victim's birthday. */
  public boolean asksForTheBirthday() {
    return clocks.stream().anyMatch(c -> c.starts() == ClockRule.Start.BEFORE_VICTIMS_BIRTHDAY);
  }

  /**
   * Every clock that runs for a request with these facts, and the filing window once signed, where
   * the form has one.
   */
  public Deadlines deadlines(Facts facts) {
    return Deadlines.of(kind, clocks, facts, zone);
  }

  /** The clock of an appeal's answer, where the law that was read sets one. */
  public Optional<ClockRule> appealClock() {
    return clocks.stream().filter(c -> c.purpose() == ClockRule.Purpose.APPEAL).findFirst();
  }

  public Optional<DenialReason> denialReason(String code) {
    return denialReasons.stream().filter(r -> r.code().equals(code)).findFirst();
  }

  public Optional<ForbiddenReason> forbiddenReason(String code) {
    return forbiddenReasons.stream().filter(r -> r.code().equals(code)).findFirst();
  }

  boolean isInForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }
}
