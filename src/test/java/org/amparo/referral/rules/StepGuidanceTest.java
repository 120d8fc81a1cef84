package org.amparo.referral.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.CertificationKind;
import org.amparo.queue.Guidance;
import org.amparo.queue.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule that stands at a step is the case's own state's. */
class StepGuidanceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final Jurisdictions jurisdictions = new Jurisdictions();

  @Test
  void sanFranciscoDecidesUnderCalifornia() {
    assertThat(guidance(Step.DECIDE, "us-ca-sf-sfpd"))
        .returns(
            "The official shall certify a helpful victim of a qualifying criminal activity",
            Guidance::rule)
        .returns("Cal. Penal Code 679.10; 8 CFR 214.14(c)(2)(i)", Guidance::citation);
    assertThat(guidance(Step.REVIEW, "us-ca-sf-sfpd").rule()).contains("presumed helpful");
    assertThat(guidance(Step.CONTACT_VICTIM, "us-ca-sf-sfpd").citation()).contains("679.10");
    assertThat(guidance(Step.ASSEMBLE_RECORDS, "us-ca-sf-sfpd").rule()).contains("7 days");
  }

  @Test
  void aDeclarationIsDecidedUnderItsOwnLaw() {
    var law = jurisdictions.asPublished("us-ca-sf-sfpd", CertificationKind.T_I914B, DAY);

    assertThat(StepGuidance.of(Step.DECIDE, law, jurisdictions.statute(law, DAY)))
        .returns(
            "The official shall sign for a cooperative victim of human trafficking", Guidance::rule)
        .satisfies(decide -> assertThat(decide.citation()).contains("679.11", "8 CFR 214.204(e)"));
  }

  @Test
  void oregonPresumesHelpfulnessByItsOwnStatuteAndItsDutyWasNotRead() {
    assertThat(guidance(Step.REVIEW, "us-or"))
        .satisfies(review -> assertThat(review.rule()).contains("presumed helpful"))
        .satisfies(review -> assertThat(review.citation()).startsWith(statute("us-or")));
    assertThat(guidance(Step.DECIDE, "us-or").rule()).doesNotContain("shall");
  }

  @Test
  void illinoisNamesItsClockForAnAppeal() {
    assertThat(guidance(Step.DECIDE_APPEAL, "us-il").citation())
        .isEqualTo("Agency policy; 5 ILCS 825/10 for the clock");
    assertThat(guidance(Step.DECIDE_APPEAL, "us-ca").citation()).isEqualTo("Agency policy");
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void noStateIsToldTheLawOfAnother(Step step) {
    assertThat(guidance(step, "us-wa").citation()).doesNotContain("Cal.").doesNotContain("ILCS");
    assertThat(step.guidance().citation()).doesNotContain("Cal.").doesNotContain("ILCS");
  }

  private Guidance guidance(Step step, String jurisdiction) {
    return StepGuidance.of(
        step, jurisdictions.asPublished(jurisdiction, DAY), statute(jurisdiction));
  }

  private String statute(String jurisdiction) {
    return jurisdictions.statute(jurisdictions.asPublished(jurisdiction, DAY), DAY);
  }
}
