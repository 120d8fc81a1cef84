package org.amparo.jurisdiction.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.JurisdictionProfile.DelayRule;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.DenialRule;
import org.amparo.jurisdiction.JurisdictionProfile.DesignationRule;
import org.amparo.jurisdiction.JurisdictionProfile.Duty;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;
import org.amparo.jurisdiction.JurisdictionProfile.Level;
import org.amparo.jurisdiction.JurisdictionProfile.ReportRule;
import org.amparo.jurisdiction.JurisdictionProfile.WithdrawalRule;
import org.amparo.jurisdiction.rules.BusinessCalendar;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.jurisdiction.rules.Confidence;
import org.amparo.kernel.CertificationKind;
import org.jspecify.annotations.Nullable;

/** A profile as callers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProfileAnswer(
    String id,
    CertificationKind kind,
    String name,
    Level level,
    List<String> chain,
    String zone,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String citation,
    Confidence confidence,
    boolean verified,
    @Nullable LocalDate verifiedOn,
    @Nullable String note,
    Duty duty,
    boolean presumptionOfHelpfulness,
    List<String> requesters,
    List<ClockAnswer> clocks,
    List<CalendarAnswer> calendars,
    DenialRule denial,
    List<DenialReason> denialReasons,
    List<ForbiddenReason> forbiddenReasons,
    WithdrawalRule withdrawal,
    DesignationRule designation,
    @Nullable DelayRule delayNotice,
    @Nullable ReportRule report) {

  /** A clock with its rule; an unverified one is shown and never counted. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClockAnswer(
      String id,
      ClockRule.Purpose purpose,
      ClockRule.Basis basis,
      int amount,
      ClockRule.Unit unit,
      ClockRule.Start starts,
      boolean startDayCounts,
      String calendar,
      ClockRule.Roll roll,
      ClockRule.Trigger trigger,
      @Nullable Integer windowDays,
      @Nullable Integer age,
      String rule,
      String citation,
      Confidence confidence,
      boolean verified,
      @Nullable LocalDate verifiedOn,
      @Nullable String note) {

    static ClockAnswer of(ClockRule c) {
      return new ClockAnswer(
          c.id(),
          c.purpose(),
          c.basis(),
          c.amount(),
          c.unit(),
          c.starts(),
          c.startDayCounts(),
          c.calendar().id(),
          c.roll(),
          c.trigger(),
          c.windowDays() == 0 ? null : c.windowDays(),
          c.age() == 0 ? null : c.age(),
          c.rule(),
          c.citation(),
          c.confidence(),
          c.confidence().isUsable(),
          c.verifiedOn(),
          c.note());
    }
  }

  record CalendarAnswer(
      String id, String name, List<String> holidays, String citation, Confidence confidence) {

    static CalendarAnswer of(BusinessCalendar c) {
      return new CalendarAnswer(c.id(), c.name(), c.holidays(), c.citation(), c.confidence());
    }
  }

  static ProfileAnswer of(JurisdictionProfile p) {
    return new ProfileAnswer(
        p.id(),
        p.kind(),
        p.name(),
        p.level(),
        p.chain(),
        p.zone().getId(),
        p.effectiveFrom(),
        p.effectiveTo(),
        p.citation(),
        p.confidence(),
        p.isVerified(),
        p.verifiedOn(),
        p.note(),
        p.duty(),
        p.presumptionOfHelpfulness(),
        p.requesters(),
        p.clocks().stream().map(ClockAnswer::of).toList(),
        p.clocks().stream().map(ClockRule::calendar).distinct().map(CalendarAnswer::of).toList(),
        p.denial(),
        p.denialReasons(),
        p.forbiddenReasons(),
        p.withdrawal(),
        p.designation(),
        p.delayNotice(),
        p.report());
  }
}
