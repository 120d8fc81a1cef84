package org.amparo.referral.rules;

import java.util.Optional;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.JurisdictionProfile.Duty;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.jurisdiction.rules.ClockRule.Basis;
import org.amparo.jurisdiction.rules.ClockRule.Purpose;
import org.amparo.kernel.CertificationKind;
import org.amparo.queue.Guidance;
import org.amparo.queue.Step;

/**
 * The rule behind a step where the case's law says more than holds everywhere: whoever decides
 * reads the rule of their own state, and never another's.
 */
public final class StepGuidance {

  private StepGuidance() {}

  /**
   * @param law in force for the case
   * @param statute the citation of the state's law, or of federal law where no state's stands
   */
  public static Guidance of(Step step, JurisdictionProfile law, String statute) {
    var general = step.guidance();
    return switch (step) {
      case CONTACT_VICTIM -> cited(general, clock(law, Purpose.RESPONSE));
      case ASSEMBLE_RECORDS ->
          clock(law, Purpose.REPORT_COPY)
              .map(c -> general.by(sentence(c.rule()), c.citation()))
              .orElse(general);
      case REVIEW -> presumed(general, law, statute);
      case SECOND_REVIEW, DELIVER_DENIAL ->
          law.denial().written() ? general.by(general.rule(), law.denial().citation()) : general;
      case DECIDE -> owed(general, law, statute);
      case DECIDE_APPEAL, SEND_APPEAL_ANSWER -> answered(general, clock(law, Purpose.APPEAL));
      default -> general;
    };
  }

  private static Guidance presumed(Guidance general, JurisdictionProfile law, String statute) {
    return law.presumptionOfHelpfulness()
        ? general.by(
            "A victim is presumed helpful unless they refused information and assistance reasonably"
                + " requested",
            "%s; %s".formatted(statute, declares(law) ? "8 CFR 214.208" : "8 CFR 214.14(b)(3)"))
        : general;
  }

  private static Guidance owed(Guidance general, JurisdictionProfile law, String statute) {
    if (law.duty() != Duty.MANDATORY) {
      return general;
    }
    return declares(law)
        ? general.by(
            "The official shall sign for a cooperative victim of human trafficking",
            statute + "; 8 CFR 214.204(e)")
        : general.by(
            "The official shall certify a helpful victim of a qualifying criminal activity",
            statute + "; 8 CFR 214.14(c)(2)(i)");
  }

  private static boolean declares(JurisdictionProfile law) {
    return law.kind() == CertificationKind.T_I914B;
  }

  /** Who decides is the agency's own rule; the clock is the law's. */
  private static Guidance answered(Guidance general, Optional<ClockRule> clock) {
    return clock
        .map(
            c ->
                general.by(
                    general.rule(),
                    "%s; %s for the clock".formatted(general.citation(), c.citation())))
        .orElse(general);
  }

  private static Guidance cited(Guidance general, Optional<ClockRule> clock) {
    return clock.map(c -> general.by(general.rule(), c.citation())).orElse(general);
  }

  private static Optional<ClockRule> clock(JurisdictionProfile law, Purpose purpose) {
    return law.clocks().stream()
        .filter(c -> c.purpose() == purpose && c.basis() == Basis.LAW)
        .findFirst();
  }

  private static String sentence(String rule) {
    return rule.endsWith(".") ? rule.substring(0, rule.length() - 1) : rule;
  }
}
