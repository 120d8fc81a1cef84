package org.amparo.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.DesignationRule;
import org.amparo.jurisdiction.JurisdictionProfile.Duty;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;
import org.amparo.jurisdiction.rules.ClockRule.Basis;
import org.amparo.kernel.Problem;
import org.amparo.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final Jurisdictions jurisdictions = new Jurisdictions();

  @Test
  void theDemoAgencyStandsUnderItsCityItsStateAndFederalLaw() {
    var profile = jurisdictions.profile("us-ca-sf-sfpd", TODAY);

    assertThat(profile.chain()).containsExactly("us", "us-ca", "us-ca-sf", "us-ca-sf-sfpd");
    assertThat(profile.duty()).isEqualTo(Duty.MANDATORY);
    assertThat(profile.presumptionOfHelpfulness()).isTrue();
    assertThat(profile.denial().written()).isTrue();
    assertThat(profile.zone()).hasToString("America/Los_Angeles");
    assertThat(profile.designation().headNeedsNone()).isTrue();
    assertThat(profile.withdrawal().onlyIf()).containsExactly("REFUSED_REASONABLE_REQUEST");
  }

  @Test
  void californiaAllowsThreeReasonsToDenyAndUnhelpfulnessNeedsTheRequestMade() {
    var profile = jurisdictions.profile("us-ca-sf-sfpd", TODAY);

    assertThat(profile.denialReasons())
        .extracting(DenialReason::code)
        .containsExactly("NOT_A_VICTIM", "NO_QUALIFYING_ACTIVITY", "REFUSED_REASONABLE_REQUEST");
    assertThat(profile.denialReason("REFUSED_REASONABLE_REQUEST"))
        .map(DenialReason::needs)
        .contains(List.of("requestsMade", "explanation"));
    assertThat(profile.denialReason("CRIMINAL_HISTORY")).isEmpty();
  }

  @Test
  void californiaForbidsTheReasonsThatAgenciesInvented() {
    assertThat(jurisdictions.profile("us-ca", TODAY).forbiddenReasons())
        .extracting(ForbiddenReason::code)
        .contains("CRIMINAL_HISTORY", "IMMIGRATION_HISTORY", "GANG_ALLEGATION", "CASE_CLOSED");
  }

  @Test
  void illinoisKeepsTheBargainingUnitFromSigning() {
    assertThat(jurisdictions.profile("us-il", TODAY).designation().mayBeInBargainingUnit())
        .isFalse();
    assertThat(jurisdictions.profile("us-wa", TODAY).designation().mayBeInBargainingUnit())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us-nj",
        "us-ct",
        "us-nv",
        "us-de",
        "us-ri",
        "us-ar",
        "us-mt",
        "us-ut",
        "us-ny-nypd"
      })
  void whatIsOnlyRememberedIsShownButRefusedForUse(String id) {
    assertThat(jurisdictions.asPublished(id, TODAY).isVerified()).isFalse();
    assertThatThrownBy(() -> jurisdictions.profile(id, TODAY))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.problem()).isEqualTo(Problem.RULE_REFUSED));
  }

  @Test
  void aJurisdictionThatNobodyKnowsIsNotFound() {
    assertThatThrownBy(() -> jurisdictions.profile("us-zz", TODAY))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.problem()).isEqualTo(Problem.NOT_FOUND));
  }

  @Test
  void aRequestFromBeforeTheLawIsRefused() {
    assertThatThrownBy(() -> jurisdictions.profile("us-ca", LocalDate.of(1999, 1, 1)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("No profile of this jurisdiction was in force on 1999-01-01")
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.checklist().failures()).hasSize(1));
  }

  @Test
  void whatUtahDoesSinceItsSectionWasSupersededIsRefusedForUseUntilSomebodyReadsIt() {
    var last = jurisdictions.profile("us-ut", LocalDate.of(2026, 6, 30));
    var next = jurisdictions.asPublished("us-ut", LocalDate.of(2026, 7, 1));

    assertThat(last.isVerified()).isTrue();
    assertThat(next.isVerified()).isFalse();
    assertThat(next.withdrawal().onlyIf()).containsExactly("REFUSED_REASONABLE_REQUEST");
    assertThatThrownBy(() -> jurisdictions.profile("us-ut", LocalDate.of(2026, 7, 1)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has been verified");
  }

  @Test
  void whoMaySignIsKnownAlsoWhereTheLawsTimeHasRunOut() {
    var rule = jurisdictions.designation("us-ma", LocalDate.of(2020, 1, 1));

    assertThat(rule.citation()).isEqualTo("8 CFR 214.14(a)(3)");
  }

  @Test
  void anOfficeSignsOnlyWhereTheLawLetsItSignWithoutADesignation() {
    var law = jurisdictions.designation("us-ca", TODAY);
    var strict =
        new DesignationRule(
            false, false, true, false, "Everyone needs a designation.", "Department order");

    assertThat(law.letsSign(true, false, false)).isTrue();
    assertThat(law.letsSign(false, true, false)).isTrue();
    assertThat(law.letsSign(false, false, false)).isFalse();
    assertThat(strict.letsSign(true, true, false)).isFalse();
    assertThat(strict.letsSign(false, false, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-tx", "us-fl", "us-ga", "us-vt", "us-ny"})
  void whereNoStateLawWasFoundFederalLawJudgesAndNoClockIsInvented(String id) {
    var profile = jurisdictions.profile(id, TODAY);

    assertThat(profile.chain()).containsExactly("us", id);
    assertThat(profile.clocks()).extracting(c -> c.basis()).containsOnly(Basis.POLICY);
    assertThat(profile.forbiddenReasons())
        .isNotEmpty()
        .isEqualTo(jurisdictions.profile("us", TODAY).forbiddenReasons());
    assertThat(profile.denial().review()).isEmpty();
  }

  @Test
  void everyClockThatIsUsedHasACitation() {
    jurisdictions.ids().stream()
        .map(id -> jurisdictions.asPublished(id, TODAY))
        .flatMap(p -> p.clocks().stream())
        .forEach(c -> assertThat(c.citation()).as(c.id()).isNotBlank());
  }
}
