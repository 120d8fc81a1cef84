package org.amparo.certification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.amparo.certification.Withdrawals.Refusal;
import org.amparo.certification.Withdrawals.WithdrawalForm;
import org.amparo.jurisdiction.JurisdictionProfile.WithdrawalRule;
import org.amparo.jurisdiction.Jurisdictions;
import org.amparo.kernel.Checklist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A certification is taken back only on a ground of the law by which the case is judged. */
class WithdrawalRulesTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 20);
  private static final LocalDate SIGNED = LocalDate.of(2026, 6, 25);
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);
  private static final Jurisdictions LAW = new Jurisdictions();
  private static final WithdrawalRule UTAH = LAW.profile("us-ut", RECEIVED).withdrawal();
  private static final WithdrawalRule CALIFORNIA = LAW.profile("us-ca", RECEIVED).withdrawal();

  @Test
  void aRefusedRequestIsAGroundInEveryState() {
    var refusal = refusal(null, SIGNED.plusDays(1), SIGNED.plusDays(1));

    for (String id : LAW.ids()) {
      var law = LAW.asPublished(id, RECEIVED).withdrawal();
      assertThat(check(law, refusal).passed()).as(id).isTrue();
    }
  }

  @Test
  void thatThePersonWasNoVictimIsAGroundInUtahAndNotInCalifornia() {
    var finding = finding("NOT_A_VICTIM", SIGNED.plusDays(3));

    assertThat(check(UTAH, finding).passed()).isTrue();
    assertThat(check(CALIFORNIA, finding).failures())
        .singleElement()
        .satisfies(rule -> assertThat(rule.citation()).isEqualTo("Cal. Penal Code 679.10"))
        .satisfies(rule -> assertThat(rule.todo()).contains("REFUSED_REASONABLE_REQUEST"));
  }

  @Test
  void aReasonToDenyIsNoGroundByItself() {
    assertThat(check(UTAH, finding("NO_QUALIFYING_ACTIVITY", TODAY)).passed()).isFalse();
    assertThat(check(UTAH, finding("CRIMINAL_HISTORY", TODAY)).passed()).isFalse();
  }

  /** The statement to USCIS and the letter to the victim say "after the signature". */
  @Test
  void whatWasAskedBeforeTheSignatureWasKnownWhenItWasSigned() {
    assertThat(check(CALIFORNIA, refusal(null, SIGNED.minusDays(1), SIGNED.plusDays(3))).failures())
        .extracting(Checklist.Rule::rule)
        .containsExactly("The request was made after the signature, as the letters tell it");
  }

  @Test
  void theDaysOfARefusalMustBePossible() {
    assertThat(check(UTAH, refusal(null, TODAY, TODAY.minusDays(1))).passed()).isFalse();
    assertThat(check(UTAH, refusal(null, TODAY, TODAY.plusDays(1))).passed()).isFalse();
    assertThat(check(UTAH, refusal(null, SIGNED.minusDays(9), SIGNED.minusDays(1))).passed())
        .isFalse();
    assertThat(check(UTAH, refusal(null, SIGNED, SIGNED)).passed()).isTrue();
  }

  @Test
  void theDayOfAFindingMustBePossible() {
    assertThat(check(UTAH, finding("NOT_A_VICTIM", SIGNED.minusDays(1))).passed()).isFalse();
    assertThat(check(UTAH, finding("NOT_A_VICTIM", TODAY.plusDays(1))).passed()).isFalse();
    assertThat(check(UTAH, finding("NOT_A_VICTIM", null)).passed()).isFalse();
  }

  @Test
  void aGroundIsToldWithWhatBelongsToItAndNothingElse() {
    assertThat(check(UTAH, refusal("NOT_A_VICTIM", TODAY, TODAY)).passed()).isFalse();
    assertThat(check(UTAH, finding("REFUSED_REASONABLE_REQUEST", TODAY)).passed()).isFalse();
    assertThat(check(UTAH, finding(null, TODAY)).passed()).isFalse();
  }

  private static Checklist check(WithdrawalRule law, WithdrawalForm form) {
    return WithdrawalRules.check(law, form, SIGNED, TODAY);
  }

  private static WithdrawalForm refusal(@Nullable String ground, LocalDate asked, LocalDate on) {
    return new WithdrawalForm(
        ground, new Refusal("an interview", asked, "telephone"), on, null, "a note", null);
  }

  private static WithdrawalForm finding(@Nullable String ground, @Nullable LocalDate on) {
    return new WithdrawalForm(ground, null, null, on, "a note", null);
  }
}
