package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

/** A denial has a lawful reason and two persons behind it, and ends with a letter. */
@QuarkusTest
class DenialJourneyTest {

  private static final String DELIVERY = "/api/certifications/%s/delivery";

  @Test
  void aRecommendedDenialIsReadTwiceAndEndsWhenTheLetterIsSent() {
    var walk = CaseWalk.inReview();

    walk.recommended(Bodies.recommendDenial());
    stands(walk, "SECOND_REVIEW", "SECOND_REVIEW");
    walk.secondReviewed(Bodies.agree(true));
    stands(walk, "WITH_OFFICIAL", "DECIDE");
    walk.decided(Bodies.deny());
    stands(walk, "DENIED", "DELIVER_DENIAL");
    assertThat(stoppedOn(walk)).as("the decision alone is no answer").isNull();

    var sent = walk.claimAnd("records", "DELIVER_DENIAL", DELIVERY, Bodies.delivery());

    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
    stands(walk, "DENIED");
    assertThat(stoppedOn(walk)).isEqualTo(Bodies.today().toString());
    assertThat(walk.stage()).isEqualTo("CLOSED");
  }

  @Test
  void aDenialLetterCannotHaveLeftBeforeTheDecision() {
    var asked = Bodies.victimAsks();
    ((ObjectNode) asked.path("request")).put("receivedOn", Bodies.today().minusDays(5).toString());
    var walk = CaseWalk.referral();
    assertThat(walk.contact("reviewer", asked).statusCode()).isEqualTo(200);
    walk.screened().recordsFound().recommended(Bodies.recommendDenial());
    walk.secondReviewed(Bodies.agree(true)).decided(Bodies.deny());

    var early = Bodies.delivery().put("on", Bodies.today().minusDays(1).toString());
    var refused = walk.claimAnd("records", "DELIVER_DENIAL", DELIVERY, early);

    assertRefusedByRule(refused);
    assertThat(stoppedOn(walk)).isNull();
    stands(walk, "DENIED", "DELIVER_DENIAL");
  }

  @Test
  void whatACourierTookCanBeFollowedOrItIsSaidWhyNot() {
    var walk = CaseWalk.referral();
    assertThat(walk.contact("reviewer", Bodies.victimAsks()).statusCode()).isEqualTo(200);
    walk.screened().recordsFound().recommended(Bodies.recommendDenial());
    walk.secondReviewed(Bodies.agree(true)).decided(Bodies.deny());
    var courier = Bodies.delivery().put("method", "COURIER").put("trackingNumber", " ");

    var refused = walk.claimAnd("records", "DELIVER_DENIAL", DELIVERY, courier);
    courier.put("noTrackingBecause", "Carried by our own officer.");
    var sent = Caller.as("records").post(walk.at(DELIVERY), courier.toString());

    assertRefusedByRule(refused);
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(200);
  }

  @Test
  void anOfficialsOwnDenialGoesToASecondPerson() {
    var walk = CaseWalk.withOfficial();

    walk.decided(Bodies.deny());
    stands(walk, "SECOND_REVIEW", "SECOND_REVIEW");
    walk.secondReviewed(Bodies.agree(true));

    stands(walk, "DENIED", "DELIVER_DENIAL");
  }

  @Test
  void aSecondPersonWhoDisagreesSendsTheCaseBackToTheReview() {
    var recommended = CaseWalk.inReview().recommended(Bodies.recommendDenial());
    recommended.secondReviewed(Bodies.agree(false));
    stands(recommended, "IN_REVIEW", "REVIEW");

    var decided = CaseWalk.withOfficial().decided(Bodies.deny());
    decided.secondReviewed(Bodies.agree(false));
    stands(decided, "IN_REVIEW", "REVIEW");
  }

  @Test
  void agreementOnEarlierFindingsDoesNotCarryOverToALaterDenial() {
    var walk = CaseWalk.inReview().recommended(Bodies.recommendDenial());
    walk.secondReviewed(Bodies.agree(true));
    walk.decided("{\"decision\": \"RETURN\", \"note\": \"There is a witness.\"}");
    walk.recommended(Bodies.certify());

    walk.decided(Bodies.deny());

    stands(walk, "SECOND_REVIEW", "SECOND_REVIEW");
  }

  @Test
  void agreementToOneDenialIsNoneToAnother() {
    var otherReason = Bodies.deny();
    otherReason.putArray("reasons").add("NOT_A_VICTIM");
    var forbiddenWords = Bodies.deny().put("note", "She is an illegal alien with a record.");

    for (ObjectNode denial : List.of(otherReason, forbiddenWords)) {
      var walk = CaseWalk.inReview().recommended(Bodies.recommendDenial());
      walk.secondReviewed(Bodies.agree(true));
      walk.decided(denial);
      stands(walk, "SECOND_REVIEW", "SECOND_REVIEW");
      walk.secondReviewed(Bodies.agree(true));
      stands(walk, "DENIED", "DELIVER_DENIAL");
    }
  }

  @Test
  void aRecommendedDenialWithoutALawfulReasonChangesNothing() {
    var walk = CaseWalk.inReview();
    var version = walk.view().header("ETag");

    unlawful()
        .forEach(
            reasons -> {
              var body =
                  Bodies.json(
                      "{\"recommendation\": \"DENY\", \"note\": \"no\", %s}".formatted(reasons));
              assertRefusedByRule(walk.recommend("reviewer", body));
            });

    stands(walk, "IN_REVIEW", "REVIEW");
    assertThat(walk.view().header("ETag")).isEqualTo(version);
  }

  @Test
  void anOfficialsDenialWithoutALawfulReasonChangesNothing() {
    var walk = CaseWalk.withOfficial();
    var version = walk.view().header("ETag");

    unlawful()
        .forEach(
            reasons ->
                assertRefusedByRule(
                    walk.decide(
                        "official",
                        Bodies.json("{\"decision\": \"DENY\", %s}".formatted(reasons)))));

    stands(walk, "WITH_OFFICIAL", "DECIDE");
    assertThat(walk.view().header("ETag")).isEqualTo(version);
  }

  @Test
  void eachReasonThatTheLawForbidsIsRefusedWithItsOwnSentenceAndCitation() {
    List<Map<String, String>> forbidden =
        Caller.stranger().get("/api/jurisdictions/us-ca-sf-sfpd").path("forbiddenReasons");
    assertThat(forbidden).hasSizeGreaterThanOrEqualTo(13);
    var inReview = CaseWalk.inReview();
    var withOfficial = CaseWalk.withOfficial();

    for (var reason : forbidden) {
      String reasons =
          "\"explanation\": \"It was seen.\", \"reasons\": [\"NOT_A_VICTIM\", \"%s\"]"
              .formatted(reason.get("code"));
      var recommended =
          inReview.recommend(
              "reviewer",
              Bodies.json(
                  "{\"recommendation\": \"DENY\", \"note\": \"no\", %s}".formatted(reasons)));
      var decided =
          withOfficial.decide(
              "official", Bodies.json("{\"decision\": \"DENY\", %s}".formatted(reasons)));
      for (Response refused : List.of(recommended, decided)) {
        assertRefusedByRule(refused);
        assertThat(
                refused.<List<String>>path("checklist.findAll { it.verdict == 'FAIL' }.citation"))
            .containsExactly(reason.get("citation"));
        assertThat(refused.<String>path("checklist.find { it.verdict == 'FAIL' }.rule"))
            .isEqualTo(reason.get("sentence").replaceAll("\\.$", ""));
      }
    }
    stands(inReview, "IN_REVIEW", "REVIEW");
    stands(withOfficial, "WITH_OFFICIAL", "DECIDE");
  }

  @Test
  void aRefusedReasonableRequestIsAReasonOnlyWithTheRequestThatWasMade() {
    var walk = CaseWalk.inReview();

    walk.recommended(
        Bodies.json(
            """
            {"recommendation": "DENY", "reasons": ["REFUSED_REASONABLE_REQUEST"],
             "requestsMade": [{"what": "an interview", "on": "$4", "channel": "telephone",
                "outcome": "refused"}], "explanation": "We asked and heard no.",
             "note": "asked twice"}
            """));

    stands(walk, "SECOND_REVIEW", "SECOND_REVIEW");
  }

  @Test
  void theLetterSaysWhatWasWeighedOnWhichFactsItRestsAndWhoDecided() {
    var walk = CaseWalk.inReview().recommended(Bodies.recommendDenial());
    var asExplained = Bodies.deny();
    asExplained.remove("explanation");
    walk.secondReviewed(Bodies.agree(true)).decided(asExplained);

    stands(walk, "DENIED", "DELIVER_DENIAL");
    assertThat(walk.latestLetter())
        .contains("Para: Lucía Zarzamora")
        .contains("261100123", "PC 273.5", "Día en que ocurrió")
        .contains("The report tells of a quarrel over a parking space.")
        .contains("Quién decidió", "Firma: ____");
  }

  @Test
  void theLetterNamesTheHelperWhoAskedAndTheCrimesOnFileWhereNoOffenseIs() {
    var asked = Bodies.request();
    asked.putObject("incident").putArray("crimes").add("STALKING").add("BLACKMAIL");
    var walk = CaseWalk.at(Caller.as("advocate").post("/api/requests", asked));
    walk.screened().recordsFound().recommended(Bodies.recommendDenial());
    walk.secondReviewed(Bodies.agree(true)).decided(Bodies.deny());
    // the process has written the letter
    walk.view();

    assertThat(walk.latestLetter())
        .contains("Quién lo pidió por usted: Alma Robles, Casa Abierta")
        .contains("como está en nuestro expediente: Chantaje; Acoso");
  }

  @Test
  void anOfficialsOwnExplanationIsReadByASecondPersonAndLeansOnNothingForbidden() {
    var walk = CaseWalk.inReview().recommended(Bodies.recommendDenial());
    walk.secondReviewed(Bodies.agree(true));

    assertRefusedByRule(
        walk.decide("official", Bodies.deny().put("explanation", "She is undocumented.")));
    walk.decided(Bodies.deny().put("explanation", "Nobody was struck; the fence was."));

    stands(walk, "SECOND_REVIEW", "SECOND_REVIEW");
    List<String> words =
        Caller.as("supervisor")
            .get(walk.at("/api/certifications/%s/denial"))
            .path("papers.explanation");
    assertThat(words).contains("Nobody was struck; the fence was.");
  }

  private static Stream<String> unlawful() {
    return Stream.of(
        "\"reasons\": []",
        "\"requestsMade\": []",
        "\"reasons\": [\"NO_SUCH_REASON\"]",
        "\"reasons\": [\"NO_QUALIFYING_ACTIVITY\"], \"explanation\": \" \"",
        "\"reasons\": [\"CRIMINAL_HISTORY\"]",
        "\"reasons\": [\"NOT_A_VICTIM\", \"IMMIGRATION_HISTORY\"]",
        "\"reasons\": [\"REFUSED_REASONABLE_REQUEST\"]",
        "\"reasons\": [\"REFUSED_REASONABLE_REQUEST\"], \"requestsMade\": [{\"what\": \"an"
            + " interview\", \"on\": \"%s\", \"channel\": \"telephone\", \"outcome\": \"refused\"}]"
                .formatted(Bodies.today().plusDays(2)));
  }

  private static void assertRefusedByRule(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/rule-refused");
    assertThat(answer.<List<String>>path("checklist.findAll { it.verdict == 'FAIL' }.citation"))
        .isNotEmpty()
        .allSatisfy(citation -> assertThat(citation).isNotBlank());
  }

  private static void stands(CaseWalk walk, String state, String... openSteps) {
    assertThat(walk.state()).isEqualTo(state);
    assertThat(walk.openSteps()).containsExactly(openSteps);
  }

  private static String stoppedOn(CaseWalk walk) {
    return Caller.as("supervisor")
        .get(walk.at("/api/cases/%s"))
        .path("clocks.find { it.id == 'STANDARD' }.stoppedOn");
  }
}
