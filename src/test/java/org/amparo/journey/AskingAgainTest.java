package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

/** A request that ended here may go on elsewhere or begin anew. */
@QuarkusTest
class AskingAgainTest {

  private static final String RENEWAL = "/api/requests/%s/renewal";
  private static final Object BY_THE_VICTIM =
      Bodies.json("{\"requester\": {\"capacity\": \"VICTIM\"}}");

  @Test
  void aDeniedVictimAsksAgainInACaseOfItsOwn() {
    var denied = CaseWalk.denied();

    Response again = Caller.as("reviewer").post(denied.at(RENEWAL), BY_THE_VICTIM);

    assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
    String number = again.path("caseNumber");
    assertThat(number).isNotEqualTo(denied.number());
    assertThat(again.<List<String>>path("tasks.step")).containsExactly("SCREEN");
    assertThat(again.<List<String>>path("receipts.for")).containsExactly("VICTIM");
    assertThat(
            Caller.as("reviewer")
                .call()
                .header("Amparo-Purpose", "CASEWORK")
                .get("/api/cases/" + number)
                .<String>path("victim.familyName"))
        .isEqualTo("Zarzamora");
    assertThat(denied.state()).isEqualTo("DENIED");
  }

  @Test
  void nobodyWaitsForTheLetterToAskAgainAndTheLetterGoesOutAllTheSame() {
    var walk = CaseWalk.inReview().recommended(Bodies.recommendDenial());
    walk.secondReviewed(Bodies.agree(true)).decided(Bodies.deny());

    Response again = Caller.as("reviewer").post(walk.at(RENEWAL), BY_THE_VICTIM);

    assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
    assertThat(walk.openSteps()).containsExactly("DELIVER_DENIAL");
    walk.does("records", "DELIVER_DENIAL", "/api/certifications/%s/delivery", Bodies.delivery());
  }

  @Test
  void whoDeniedDoesNotDecideOnTheNewRequest() {
    var denied = CaseWalk.denied();
    var again = CaseWalk.at(Caller.as("reviewer").post(denied.at(RENEWAL), BY_THE_VICTIM));

    again.screened().recordsFound().drafted().recommended(Bodies.certify());

    assertThat(again.claim(Caller.as("official"), "DECIDE").statusCode()).isEqualTo(403);
    assertThat(again.claim(Caller.as("official2"), "DECIDE").statusCode()).isEqualTo(200);
  }

  @Test
  void anOpenCaseIsNotAskedForTwice() {
    var walk = CaseWalk.inReview();

    var refused = Caller.as("reviewer").post(walk.at(RENEWAL), BY_THE_VICTIM);

    assertThat(refused.statusCode()).isEqualTo(409);
  }

  @Test
  void aTransferEndsWithTheOtherAgencysReceipt() {
    var walk = CaseWalk.referral().requested();
    walk.does(
        "reviewer",
        "SCREEN",
        "/api/reviews/%s/screening",
        Bodies.json("{\"ours\": false, \"transferTo\": \"The next county's sheriff\"}"));
    assertThat(walk.state()).isEqualTo("TRANSFERRED");
    assertThat(walk.openSteps()).containsExactly("CONFIRM_TRANSFER");

    walk.does(
        "reviewer",
        "CONFIRM_TRANSFER",
        "/api/reviews/%s/transfer",
        Bodies.json(
            """
            {"on": "$0", "method": "E_MAIL", "receivedBy": "The sheriff's records desk",
             "reference": "R-1"}
            """));

    assertThat(walk.openSteps()).isEmpty();
    assertThat(walk.state()).isEqualTo("TRANSFERRED");
  }

  @Test
  void aTransferIsNotConfirmedForADayBeforeTheScreening() {
    var walk = CaseWalk.referral().requested();
    walk.does(
        "reviewer",
        "SCREEN",
        "/api/reviews/%s/screening",
        Bodies.json("{\"ours\": false, \"transferTo\": \"The next county's sheriff\"}"));

    var refused =
        walk.claimAnd(
            "reviewer",
            "CONFIRM_TRANSFER",
            "/api/reviews/%s/transfer",
            Bodies.json("{\"on\": \"$4\", \"method\": \"MAIL\", \"receivedBy\": \"A desk\"}"));

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
  }
}
