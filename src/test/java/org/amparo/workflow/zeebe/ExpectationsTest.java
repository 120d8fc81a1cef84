package org.amparo.workflow.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amparo.workflow.ModelFiles;
import org.junit.jupiter.api.Test;

/** What the real models say about what comes next. */
class ExpectationsTest {

  private static final String CERTIFICATION = "u-visa-certification";
  private static final String DELIVERY = "delivery-and-filing";

  private final Expectations models = new Expectations(ModelFiles.read());

  @Test
  void aStartBringsTheFirstLetter() {
    assertThat(models.afterStart("victim-referral")).isEqualTo(Expected.ONE);
    assertThat(models.afterStart(CERTIFICATION)).isEqualTo(Expected.ONE);
  }

  @Test
  void theFirstLetterBringsTheFirstStep() {
    assertThat(after(CERTIFICATION, "serviceTask_acknowledgement")).isEqualTo(Expected.ONE);
  }

  @Test
  void aHandedOverReferralBringsNothingMore() {
    var asked = Map.of("contactOutcome", "REQUESTED");

    assertThat(models.after("victim-referral", "userTask_contactVictim", asked))
        .isEqualTo(Expected.NOTHING);
    assertThat(
            models.after(
                "victim-referral", "userTask_contactVictim", Map.of("contactOutcome", "TRY_AGAIN")))
        .isEqualTo(Expected.ONE);
  }

  @Test
  void aScreenedCaseBringsTwoStepsOneOfThemInACalledProcess() {
    assertThat(models.after(CERTIFICATION, "userTask_screen", Map.of("ours", true)))
        .isEqualTo(new Expected(2, 2));
    assertThat(models.after(CERTIFICATION, "userTask_screen", Map.of("ours", false)))
        .isEqualTo(Expected.ONE);
  }

  @Test
  void whatNobodyDecidedHereIsOpen() {
    assertThat(after(CERTIFICATION, "userTask_screen")).isEqualTo(new Expected(1, 2));
  }

  @Test
  void aJoinMayHaveToWaitForTheOtherWay() {
    assertThat(after(CERTIFICATION, "userTask_assembleRecords")).isEqualTo(new Expected(0, 1));
  }

  @Test
  void aReviewEndsInWhicheverCalledIt() {
    assertThat(
            models.after("request-review", "userTask_review", Map.of("reviewOutcome", "CERTIFY")))
        .isEqualTo(new Expected(0, 1));
    assertThat(models.after("request-review", "userTask_review", Map.of("reviewOutcome", "ASK")))
        .isEqualTo(Expected.ONE);
  }

  @Test
  void theOfficialsDecisionIsFollowedByTheNextStepForCertain() {
    assertThat(models.after(CERTIFICATION, "userTask_decide", Map.of("decision", "SIGN")))
        .isEqualTo(Expected.ONE);
    assertThat(models.after(CERTIFICATION, "userTask_decide", Map.of("decision", "RETURN")))
        .isEqualTo(Expected.ONE);
    assertThat(
            models.after(
                CERTIFICATION,
                "userTask_decide",
                Map.of("decision", "DENY", "denialAgreed", false)))
        .isEqualTo(Expected.ONE);
  }

  @Test
  void aWaitForAMessageOrATimerMayEndAtOnce() {
    assertThat(after("request-review", "serviceTask_informationRequest"))
        .isEqualTo(Expected.UNKNOWN);
  }

  @Test
  void theLastStepsBringNothing() {
    // the window is watched beside it
    assertThat(after(DELIVERY, "userTask_deliver")).isEqualTo(Expected.NOTHING);
    assertThat(after(CERTIFICATION, "userTask_deliverDenial")).isEqualTo(Expected.NOTHING);
    assertThat(after(DELIVERY, "serviceTask_filingDayOver")).isEqualTo(Expected.NOTHING);
  }

  @Test
  void anElementOfAnotherVersionIsNoError() {
    assertThat(after(CERTIFICATION, "userTask_ofLastYear")).isEqualTo(Expected.UNKNOWN);
    assertThat(after("no-such-process", "userTask_screen")).isEqualTo(Expected.UNKNOWN);
    assertThat(models.afterStart("no-such-process")).isEqualTo(Expected.UNKNOWN);
  }

  private Expected after(String process, String element) {
    return models.after(process, element, Map.of());
  }
}
