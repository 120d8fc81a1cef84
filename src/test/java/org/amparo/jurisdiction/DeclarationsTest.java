package org.amparo.jurisdiction;

import static org.amparo.kernel.CertificationKind.T_I914B;
import static org.amparo.kernel.CertificationKind.U_I918B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.amparo.jurisdiction.JurisdictionProfile.DenialReason;
import org.amparo.jurisdiction.JurisdictionProfile.Duty;
import org.amparo.jurisdiction.rules.ClockRule;
import org.amparo.jurisdiction.rules.Due;
import org.amparo.jurisdiction.rules.Facts;
import org.amparo.kernel.Checklist;
import org.amparo.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The declaration for a T visa has a law of its own, in the same files and under the same rules.
 */
class DeclarationsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private final Jurisdictions law = new Jurisdictions();

  @Test
  void californiaShallDeclareAsItShallCertifyUnderASectionOfItsOwn() {
    var profile = law.profile("us-ca-sf-sfpd", T_I914B, DAY);

    assertThat(profile.kind()).isEqualTo(T_I914B);
    assertThat(profile.duty()).isEqualTo(Duty.MANDATORY);
    assertThat(profile.presumptionOfHelpfulness()).isTrue();
    assertThat(profile.clocks())
        .filteredOn(clock -> clock.basis() == ClockRule.Basis.LAW)
        .filteredOn(clock -> clock.starts() != ClockRule.Start.FIRST_CONTACT)
        .extracting(ClockRule::citation)
        .isNotEmpty()
        .allSatisfy(cite -> assertThat(cite).startsWith("Cal. Penal Code 679.11"));
    assertThat(profile.denialReasons())
        .extracting(DenialReason::code)
        .containsExactly("NOT_A_TRAFFICKING_VICTIM", "REFUSED_REASONABLE_REQUEST");
    assertThat(profile.forbiddenReason("CRIMINAL_HISTORY")).isPresent();
  }

  @Test
  void theDutyToEndorseRunsOnlyWhereTheFirstContactIsSaid() {
    var profile = law.profile("us-ca", T_I914B, DAY);
    var silent = Facts.receivedOn(DAY);

    assertThat(profile.deadlines(silent).clocks())
        .extracting(Due::id)
        .doesNotContain("ENDORSEMENT");
    assertThat(profile.deadlines(silent.withFirstContactOn(DAY.minusDays(20))).earliest())
        .hasValueSatisfying(due -> assertThat(due.citation()).contains("236.5"));
  }

  @Test
  void theLawOfTheUVisaStaysAsItWas() {
    var profile = law.profile("us-ca-sf-sfpd", DAY);

    assertThat(profile.kind()).isEqualTo(U_I918B);
    assertThat(profile.denialReason("NOT_A_TRAFFICKING_VICTIM")).isEmpty();
    assertThat(profile.clocks())
        .extracting(ClockRule::citation)
        .noneSatisfy(cite -> assertThat(cite).contains("679.11"));
  }

  @Test
  void federalLawSetsNoDayAndLeavesItToTheAgency() {
    var profile = law.profile("us", T_I914B, DAY);

    assertThat(profile.duty()).isEqualTo(Duty.DISCRETIONARY);
    assertThat(profile.deadlines(Facts.receivedOn(DAY)).earliest()).isEmpty();
  }

  @Test
  void whoSignsItIsSaidByItsOwnLawAndWhereThatIsSilentByTheOther() {
    assertThat(law.designation("us-ca", T_I914B, DAY).citation())
        .isEqualTo("Cal. Penal Code 679.11(b)");
    assertThat(law.designation("us-il", T_I914B, DAY).mayBeInBargainingUnit()).isFalse();
    assertThat(law.designation("us-tx", T_I914B, DAY)).isEqualTo(law.designation("us-tx", DAY));
  }

  @Test
  void aSignedDeclarationHasNoFilingWindow() {
    var signed = Facts.receivedOn(DAY).withSignatureOn(DAY);

    assertThat(law.profile("us-ca", T_I914B, DAY).deadlines(signed).filingWindow()).isNull();
    assertThat(law.profile("us-ca", DAY).deadlines(signed).filingWindow()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-tx", "us-md", "us-mn-st-paul"})
  void aStateWhoseLawOnItNobodyStatedIsNotJudgedBySilence(String id) {
    assertThatThrownBy(() -> law.profile(id, T_I914B, DAY))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.checklist().failures())
                    .singleElement()
                    .satisfies(
                        rule -> {
                          assertThat(rule.citation()).isEqualTo("8 CFR 214.204(e)");
                          assertThat(rule.todo()).contains("t_i914b").contains("do without");
                        }));
    assertThat(law.profile(id, DAY).kind()).isEqualTo(U_I918B);
  }

  @Test
  void nothingCallsTheDeclarationMandatoryForTheApplicant() {
    for (String id : law.ids()) {
      try {
        var profile = law.asPublished(id, T_I914B, DAY);
        assertThat(profile.denialReasons().toString() + profile.clocks() + profile.note())
            .doesNotContainIgnoringCase("mandatory")
            .doesNotContainIgnoringCase("required evidence");
      } catch (Refused unstated) {
        assertThat(unstated.checklist().failures())
            .extracting(Checklist.Rule::citation)
            .isNotEmpty();
      }
    }
  }

  @Test
  void aCityDoesNotLengthenItsStatesClockForThisFormEither() throws IOException {
    String agency = shipped("us-ca-sf-sfpd.yaml");
    String longer =
        agency
            + """
            t_i914b:
              cite: Memorandum 7
              confidence: high
              verified_on: 2026-11-27
              clocks:
            %s
            """
                .formatted(standardOf(shipped("us-ca.yaml")).replace("amount: 30", "amount: 31"));

    assertThatThrownBy(() -> load(Map.of("us-ca-sf-sfpd.yaml", longer)))
        .hasMessageStartingWith(
            "us-ca-sf-sfpd.yaml, line %d: ".formatted(agency.lines().count() + 6))
        .hasMessageContaining("lengthens STANDARD")
        .hasMessageContaining("679.11");
  }

  @Test
  void aPartThatStatesNoClockOfItsOwnLetsFederalLawJudge() throws IOException {
    String texas =
        shipped("us-tx.yaml")
            + """
            t_i914b:
              cite: No law of Texas was found
              confidence: medium
              verified_on: 2026-11-27
            """;

    var profile =
        new Jurisdictions(load(Map.of("us-tx.yaml", texas))).profile("us-tx", T_I914B, DAY);

    assertThat(profile.citation()).isEqualTo("No law of Texas was found");
    assertThat(profile.duty()).isEqualTo(Duty.DISCRETIONARY);
    assertThat(profile.clocks()).isEmpty();
  }

  @Test
  void aChangedPartIsAChangedLaw() throws IOException {
    String changed = shipped("us-ca.yaml").replace("amount: 30", "amount: 29");
    String only = shipped("us-ca.yaml");
    int part = only.indexOf("t_i914b:");
    String later = only.substring(0, part) + changed.substring(changed.indexOf("t_i914b:"));

    var other = load(Map.of("us-ca.yaml", later));

    assertThat(load(Map.of()).changedIn(other)).contains("us-ca", "us-ca-sf-sfpd");
  }

  private static String standardOf(String state) {
    String part = state.substring(state.indexOf("t_i914b:"));
    int from = part.indexOf("    - id: STANDARD");
    return part.substring(from, part.indexOf("    - id: ", from + 1)).stripTrailing();
  }

  private static String shipped(String name) throws IOException {
    return Files.readString(Path.of("src/main/resources/jurisdictions", name));
  }

  private static Law load(Map<String, String> changed) {
    return new LawFiles(name -> changed.containsKey(name) ? changed.get(name) : read(name)).load();
  }

  private static String read(String name) {
    try {
      return shipped(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
