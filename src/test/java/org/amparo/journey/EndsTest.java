package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

/** The ends of a case that the other journeys do not reach. */
@QuarkusTest
class EndsTest {

  private static final String APPEAL = "/api/certifications/%s/appeal";
  private static final String CANCELLATION = "/api/certifications/%s/cancellation";
  private static final String WITHDRAWAL = "/api/certifications/%s/withdrawal";
  private static final String DECISION = "/api/certifications/%s/appeal-decision";

  @Test
  void aCaseOfAnotherAgencyIsTransferred() {
    var walk = CaseWalk.request(Caller.as("advocate"));

    var answer =
        walk.claimAnd(
            "reviewer",
            "SCREEN",
            "/api/reviews/%s/screening",
            "{\"ours\": false, \"transferTo\": \"The county's sheriff\"}");

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    stands(walk, "TRANSFERRED", "CONFIRM_TRANSFER");
    walk.does(
        "reviewer",
        "CONFIRM_TRANSFER",
        "/api/reviews/%s/transfer",
        Bodies.json(
            "{\"on\": \"$0\", \"method\": \"MAIL\", \"receivedBy\": \"The records desk\"}"));
    stands(walk, "TRANSFERRED");
    assertThat(letters(walk)).anySatisfy(letter -> assertThat(letter).contains("transfer"));
  }

  @Test
  void aVictimWhoCannotBeReachedIsTriedAgainUntilTheUnitGivesUp() {
    var walk = CaseWalk.referral();

    contact(walk, ", \"nextTryOn\": \"%s\"".formatted(Bodies.today().plusDays(2)));
    stands(walk, "REFERRED", "CONTACT_VICTIM");
    contact(walk, "");

    stands(walk, "CLOSED_NO_REQUEST");
  }

  @Test
  void aReferralThatIsCancelledLeavesNoContact() {
    var walk = CaseWalk.referral();
    walk.task("CONTACT_VICTIM");

    var cancelled =
        Caller.as("reviewer")
            .post(
                walk.at("/api/certifications/%s/cancellation"),
                "{\"on\": \"%s\"}".formatted(Bodies.today()));

    assertThat(cancelled.statusCode()).as(cancelled.asString()).isEqualTo(200);
    stands(walk, "CANCELLED");
  }

  @Test
  void aRequesterMayCancelWhereverTheRequestStandsUntilItIsAnswered() {
    var asked = CaseWalk.inReview();
    asked.does(
        "reviewer",
        "REVIEW",
        "/api/reviews/%s/information-requests",
        Bodies.json("{\"asks\": [\"Which hospital?\"]}")
            .put("replyBy", Bodies.today().plusDays(3).toString()));
    var walks =
        List.of(
            CaseWalk.referral().requested(),
            CaseWalk.inReview(),
            asked,
            CaseWalk.inReview().recommended(Bodies.recommendDenial()),
            CaseWalk.withOfficial(),
            CaseWalk.withOfficial().decided(Bodies.sign()));

    for (var walk : walks) {
      walk.does("reviewer", CANCELLATION, Bodies.json("{\"on\": \"$0\"}"));
      stands(walk, "CANCELLED");
    }
  }

  @Test
  void whatIsAnsweredIsNoLongerCancelled() {
    for (var walk : List.of(CaseWalk.denied(), delivered())) {
      String before = walk.state();
      var refused =
          Caller.as("reviewer").post(walk.at(CANCELLATION), Bodies.json("{\"on\": \"$0\"}"));
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
      assertThat(walk.state()).isEqualTo(before);
    }
  }

  @Test
  void whatEndedDoesNotEndAgain() {
    var cancelled = CaseWalk.referral().requested();
    var filed = delivered();
    var withdrawn = delivered();
    cancelled.does("reviewer", CANCELLATION, Bodies.json("{\"on\": \"$0\"}"));
    filed.does("reviewer", "/api/certifications/%s/filing", Bodies.filing());
    withdrawn.does("official", WITHDRAWAL, Bodies.withdrawal());
    withdrawn.does(
        "supervisor",
        "REVIEW_WITHDRAWAL",
        "/api/certifications/%s/withdrawal-review",
        Bodies.agree(true));

    refusesAnEnd(cancelled, "reviewer", CANCELLATION, Bodies.json("{\"on\": \"$0\"}"));
    refusesAnEnd(filed, "reviewer", "/api/certifications/%s/filing", Bodies.filing());
    refusesAnEnd(withdrawn, "official", WITHDRAWAL, Bodies.withdrawal());
  }

  @Test
  void aWithdrawnCertificationLeavesNothingToDeliver() {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign()).signed();

    walk.does(
        "official", "/api/certifications/%s/withdrawal", Bodies.withdrawal().put("evenSo", true));
    stands(walk, "SIGNED", "DELIVER", "REVIEW_WITHDRAWAL");
    walk.does(
        "supervisor",
        "REVIEW_WITHDRAWAL",
        "/api/certifications/%s/withdrawal-review",
        Bodies.agree(true));

    stands(walk, "WITHDRAWN", "SEND_WITHDRAWAL");
  }

  @Test
  void anUpheldAppealEndsWithItsAnswerAndAReversedOneInTheReview() {
    var upheld = CaseWalk.denied().does("reviewer", APPEAL, Bodies.appeal());
    upheld.does("official2", "DECIDE_APPEAL", DECISION, Bodies.appealDecision("UPHOLD"));
    stands(upheld, "DENIED", "SEND_APPEAL_ANSWER");

    var reversed = CaseWalk.denied().does("reviewer", APPEAL, Bodies.appeal());
    reversed.does("official2", "DECIDE_APPEAL", DECISION, Bodies.appealDecision("REVERSE"));
    stands(reversed, "IN_REVIEW", "REVIEW");
  }

  @Test
  void aReissueIsSignedAndDeliveredAndTheOldWindowIsWatchedNoLonger() {
    var walk = delivered();
    walk.does("reviewer", "/api/certifications/%s/reissue", Bodies.reissue("LOST"));
    walk.does(
        "reviewer",
        "PREPARE_REISSUE",
        "/api/certifications/%s/reissue-preparation",
        Bodies.reprint());
    walk.does("official", "SIGN_REISSUE", "/api/certifications/%s/signature", Bodies.signature());
    stands(walk, "SIGNED", "DELIVER");
    walk.delivered();
    walk.does("reviewer", "/api/certifications/%s/filing", Bodies.filing());

    stands(walk, "FILED");
  }

  private static void refusesAnEnd(CaseWalk walk, String by, String act, Object body) {
    List<String> told = story(walk);
    int undelivered = undelivered();
    var refused = Caller.as(by).post(walk.at(act), body);

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
    assertThat(refused.<String>path("type")).endsWith("/state-conflict");
    assertThat(story(walk)).as("the story of the case").isEqualTo(told);
    assertThat(undelivered()).isEqualTo(undelivered);
  }

  private static List<String> story(CaseWalk walk) {
    return Caller.as("reviewer").get(walk.at("/api/cases/%s/timeline")).path("entries.act");
  }

  private static int undelivered() {
    return Caller.as("admin").get("/api/engine").path("undelivered");
  }

  static CaseWalk delivered() {
    return CaseWalk.withOfficial().decided(Bodies.sign()).signed().delivered();
  }

  static void stands(CaseWalk walk, String state, String... openSteps) {
    var view = walk.view();
    assertThat(view.<String>path("state")).isEqualTo(state);
    assertThat(CaseWalk.awaited(view)).containsExactlyInAnyOrder(openSteps);
  }

  /** The letters that the service drew up, in their order. */
  static List<String> letters(CaseWalk walk) {
    return Caller.as("reviewer")
        .get(walk.at("/api/cases/%s/timeline"))
        .path("entries.findAll { it.act == 'LETTER_DRAWN_UP' }.summary");
  }

  private static void contact(CaseWalk walk, String more) {
    var body =
        Bodies.json(
            "{\"outcome\": \"UNREACHABLE\", \"on\": \"$0\", \"method\": \"PHONE\"%s}"
                .formatted(more));
    var answer = walk.contact("reviewer", body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
