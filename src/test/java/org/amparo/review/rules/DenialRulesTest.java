package org.amparo.review.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.jurisdiction.JurisdictionProfile;
import org.amparo.jurisdiction.JurisdictionProfile.ForbiddenReason;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.Checklist;
import org.amparo.review.DenialWords;
import org.amparo.review.RequestMade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A denial stands only on what the law of its place allows. */
class DenialRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate OCCURRED = TODAY.minusDays(4);
  private static final String FOUND = "The report tells of a parking dispute.";
  private static final Jurisdictions LAW = new Jurisdictions();
  private static final JurisdictionProfile CALIFORNIA = LAW.profile("us-ca", TODAY);

  static Stream<ForbiddenReason> forbidden() {
    return CALIFORNIA.forbiddenReasons().stream();
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void aForbiddenReasonIsRefusedWithTheRuleThatItBreaks(ForbiddenReason reason) {
    var failures = deny(CALIFORNIA, List.of(reason.code()), List.of()).failures();

    assertThat(failures)
        .singleElement()
        .satisfies(rule -> assertThat(reason.sentence()).startsWith(rule.rule()))
        .satisfies(rule -> assertThat(rule.citation()).isEqualTo(reason.citation()))
        .satisfies(
            rule ->
                assertThat(rule.todo())
                    .as("people read the sentence, programs the code")
                    .contains("The person is not a direct, indirect or bystander victim")
                    .contains("(NOT_A_VICTIM)"));
  }

  @Test
  void aReasonThatNobodyKnowsIsRefused() {
    assertThat(deny(CALIFORNIA, List.of("OFF_DUTY"), List.of()).failures())
        .extracting(Checklist.Rule::rule)
        .containsExactly("Each reason is one that the law allows");
  }

  @Test
  void aLawfulReasonStandsAndNoneDoesNot() {
    assertThat(deny(CALIFORNIA, List.of("NOT_A_VICTIM"), List.of()).passed()).isTrue();
    assertThat(deny(CALIFORNIA, List.of(), List.of()).failures())
        .extracting(Checklist.Rule::todo)
        .containsExactly("Give reasons: Choose at least one lawful reason.");
  }

  /** Cal. Penal Code 679.10, as amended by AB 1261: the agency explains a denial in writing. */
  @Test
  void aCalifornianDenialExplainsEachOfItsReasonsInItsOwnWords() {
    for (var reason : CALIFORNIA.denialReasons()) {
      var asked = new RequestMade("an interview", TODAY.minusDays(3), "telephone", "refused");
      for (var nothing : Arrays.asList(null, "", " ", "x", "n/a", ". . . .")) {
        var bare = DenialWords.of(List.of(reason.code()), List.of(asked), nothing);
        assertThat(DenialRules.check(CALIFORNIA, bare, OCCURRED, TODAY).failures())
            .as(reason.code())
            .extracting(Checklist.Rule::rule)
            .containsExactly("A denial tells the facts on which this reason rests");
      }
    }
  }

  /**
   * Maryland and Virginia want it in writing, Illinois the why, Colorado and others the reasons.
   */
  @ParameterizedTest
  @ValueSource(strings = {"us-md", "us-il", "us-ma", "us-va", "us-wa", "us-co"})
  void whereALawOwesTheWhyNoBareReasonStands(String state) {
    var law = LAW.profile(state, TODAY);
    for (var reason : law.denialReasons()) {
      var asked = new RequestMade("an interview", TODAY.minusDays(3), "telephone", "refused");
      var bare = DenialWords.of(List.of(reason.code()), List.of(asked), null);

      assertThat(DenialRules.check(law, bare, OCCURRED, TODAY).failures())
          .as("%s", reason.code())
          .singleElement()
          .satisfies(rule -> assertThat(rule.rule()).startsWith("A denial tells the facts"))
          .satisfies(rule -> assertThat(rule.citation()).isEqualTo(law.denial().citation()));
      assertThat(deny(law, List.of(reason.code()), List.of(asked)).passed()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "us-tx", "us-mn"})
  void whereNoLawAsksForItABareReasonStandsWithAWarning(String place) {
    var law = LAW.profile(place, TODAY);
    var bare = DenialWords.of(List.of("NOT_A_VICTIM"), List.of(), null);
    var checklist = DenialRules.check(law, bare, OCCURRED, TODAY);

    assertThat(checklist.passed()).isTrue();
    assertThat(checklist.warnings())
        .extracting(Checklist.Rule::rule)
        .containsExactly("A denial says more than the reason's own sentence");
    assertThat(deny(law, List.of("NOT_A_VICTIM"), List.of()).warnings()).isEmpty();
  }

  @Test
  void unhelpfulnessNeedsTheRequestThatWasMadeBefore() {
    var refused = List.of("REFUSED_REASONABLE_REQUEST");
    var asked = new RequestMade("an interview", TODAY.minusDays(3), "telephone", "refused");
    var ahead = new RequestMade("an interview", TODAY.plusDays(1), "telephone", "refused");

    assertThat(deny(CALIFORNIA, refused, List.of()).passed()).isFalse();
    assertThat(deny(CALIFORNIA, refused, List.of(ahead)).passed()).isFalse();
    assertThat(deny(CALIFORNIA, refused, List.of(asked)).passed()).isTrue();
  }

  @Test
  void nobodyWasAskedBeforeItHappened() {
    var refused = List.of("REFUSED_REASONABLE_REQUEST");
    var before = new RequestMade("an interview", OCCURRED.minusDays(1), "telephone", "refused");

    assertThat(deny(CALIFORNIA, refused, List.of(before)).failures())
        .extracting(Checklist.Rule::rule)
        .containsExactly("Nobody asks for help with a crime before it happened");
    assertThat(
            DenialRules.check(
                    CALIFORNIA, DenialWords.of(refused, List.of(before), FOUND), null, TODAY)
                .passed())
        .as("nobody has said when it happened")
        .isTrue();
  }

  @Test
  void theCitationIsThatOfThePlace() {
    var illinois = LAW.profile("us-il", TODAY);

    assertThat(deny(illinois, List.of(), List.of()).failures())
        .extracting(Checklist.Rule::citation)
        .containsExactly("5 ILCS 825/10");
  }

  private static Checklist deny(
      JurisdictionProfile law, List<String> reasons, List<RequestMade> requests) {
    return DenialRules.check(law, DenialWords.of(reasons, requests, FOUND), OCCURRED, TODAY);
  }
}
