package org.amparo.journey;

import static org.amparo.identity.Role.CERTIFYING_OFFICIAL;
import static org.amparo.identity.Role.DV_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

/** A denial can be appealed, somebody else decides, and each end is reached over HTTP. */
@QuarkusTest
class AppealJourneyTest {

  private static final String APPEAL = "/api/certifications/%s/appeal";
  private static final String DECISION = "/api/certifications/%s/appeal-decision";
  private static final String DELIVERY = "/api/certifications/%s/delivery";

  @Test
  void anUpheldDenialEndsWithAnAnswerInWriting() {
    var walk = CaseWalk.denied().does("reviewer", APPEAL, Bodies.appeal());
    stands(walk, "SECOND_REVIEW", "DECIDE_APPEAL");
    assertThat(walk.stage()).isEqualTo("IN_REVIEW");
    assertThat(clock(walk, "dueOn")).isEqualTo(Bodies.today().plusDays(30).toString());

    for (String outcome : List.of("UPHOLD", "REVERSE")) {
      var preview =
          Caller.as("official2")
              .post(
                  walk.at("/api/cases/%s/letters/previews/appeal-decision"),
                  Bodies.appealDecision(outcome));
      assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
      assertThat(preview.asString()).contains("Nothing was sent", walk.number());
      assertThat(preview.asString().contains("Zarzamora"))
          .as("only what can be handed over names the person: " + outcome)
          .isEqualTo(outcome.equals("UPHOLD"));
    }
    walk.does("official2", "DECIDE_APPEAL", DECISION, Bodies.appealDecision("UPHOLD"));
    stands(walk, "DENIED", "SEND_APPEAL_ANSWER");
    assertThat(clock(walk, "stoppedOn")).as("the decision alone is no answer").isNull();
    assertThat(walk.latestLetter())
        .contains("Para: Lucía Zarzamora", "Quién decidió", "Firma: ____");

    walk.does("records", "SEND_APPEAL_ANSWER", DELIVERY, Bodies.delivery());
    stands(walk, "DENIED");
    assertThat(clock(walk, "stoppedOn")).isEqualTo(Bodies.today().toString());
    assertThat(walk.stage()).isEqualTo("CLOSED");
    assertThat(letters(walk)).contains("APPEAL_RECEIPT", "APPEAL_ANSWER");
  }

  @Test
  void anAnswerToAnAppealLeansOnNoForbiddenReason() {
    var walk = CaseWalk.denied().does("reviewer", "/api/certifications/%s/appeal", Bodies.appeal());
    var uphold =
        Bodies.appealDecision("UPHOLD")
            .put("explanation", "The report was read again. Her immigration history matters too.");

    var refused =
        walk.claimAnd(
            "official2", "DECIDE_APPEAL", "/api/certifications/%s/appeal-decision", uphold);

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("detail")).contains("explanation").doesNotContain("Her");
    assertThat(walk.openSteps()).containsExactly("DECIDE_APPEAL");
  }

  @Test
  void aReversedDenialIsReviewedAgainAndMayEndInASignature() {
    var walk = CaseWalk.denied().does("reviewer", APPEAL, Bodies.appeal());

    walk.does("official2", "DECIDE_APPEAL", DECISION, Bodies.appealDecision("REVERSE"));
    stands(walk, "IN_REVIEW", "REVIEW");
    assertThat(walk.track().<String>path("nextBy"))
        .isEqualTo(Bodies.today().plusDays(30).toString());
    walk.drafted(Bodies.forOfficial2()).recommended(Bodies.certify());
    assertBarred(walk.claim(Caller.as("official"), "DECIDE"));
    walk.does("official2", "DECIDE", "/api/certifications/%s/decision", Bodies.sign());
    walk.does(
        "official2", "RECORD_SIGNATURE", "/api/certifications/%s/signature", Bodies.signature());

    stands(walk, "SIGNED", "DELIVER");
    assertThat(clock(walk, "stoppedOn")).isEqualTo(Bodies.today().toString());
  }

  @Test
  void whoeverHadAPartInTheDenialDoesNotDecideTheAppeal() {
    var walk = CaseWalk.denied().does("reviewer", APPEAL, Bodies.appeal());

    for (String person : List.of("official", "supervisor", "reviewer", "officer")) {
      var also = Caller.wearing(person, "sfpd", DV_UNIT, CERTIFYING_OFFICIAL);
      assertBarred(walk.claim(also, "DECIDE_APPEAL"));
    }
    stands(walk, "SECOND_REVIEW", "DECIDE_APPEAL");
  }

  @Test
  void whoDecidedOneAppealDoesNotDecideTheNext() {
    var walk = CaseWalk.denied().does("reviewer", APPEAL, Bodies.appeal());
    walk.does("official2", "DECIDE_APPEAL", DECISION, Bodies.appealDecision("UPHOLD"));
    walk.does("records", "SEND_APPEAL_ANSWER", DELIVERY, Bodies.delivery());

    walk.does("reviewer", APPEAL, Bodies.appeal());

    assertBarred(walk.claim(Caller.as("official2"), "DECIDE_APPEAL"));
  }

  @Test
  void aRequesterMayGiveUpTheAppealAndTheDenialStands() {
    var walk = CaseWalk.denied().does("reviewer", APPEAL, Bodies.appeal());

    walk.does(
        "reviewer",
        "/api/certifications/%s/cancellation",
        Bodies.json("{\"on\": \"$0\", \"reason\": \"by phone\"}"));

    stands(walk, "DENIED");
    assertThat(clock(walk, "stoppedOn")).isEqualTo(Bodies.today().toString());
  }

  @Test
  void thereIsNothingToAppealAgainstBeforeTheDenialWasSent() {
    var underReview = CaseWalk.inReview();
    var unsent = CaseWalk.inReview().recommended(Bodies.recommendDenial());
    unsent.secondReviewed(Bodies.agree(true)).decided(Bodies.deny());

    for (var walk : List.of(underReview, unsent)) {
      var refused = Caller.as("reviewer").post(walk.at(APPEAL), Bodies.appeal());
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
      assertThat(refused.<String>path("type")).isEqualTo("/problems/state-conflict");
    }
    stands(unsent, "DENIED", "DELIVER_DENIAL");
  }

  @Test
  void anAppealCannotBeOlderThanTheDenialNorLieAhead() {
    var walk = CaseWalk.denied();

    for (int days : List.of(-1, 1)) {
      var body = Bodies.appeal().put("on", Bodies.today().plusDays(days).toString());
      var refused = Caller.as("reviewer").post(walk.at(APPEAL), body);
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
      assertThat(refused.<List<String>>path("checklist.citation")).isNotEmpty();
    }
    stands(walk, "DENIED");
  }

  @Test
  void anAdvocateWithAGrantAppealsAndSeesItInTheStory() {
    var walk = CaseWalk.denied();
    var advocate = Caller.as("advocate2");
    assertThat(advocate.post(walk.at(APPEAL), Bodies.appeal()).statusCode()).isEqualTo(404);
    advocate.post("/api/grants", Bodies.grant(walk.code()));

    var appealed = advocate.post(walk.at(APPEAL), Bodies.appeal());

    assertThat(appealed.statusCode()).as(appealed.asString()).isEqualTo(200);
    assertThat(advocate.get(walk.at("/api/cases/%s/timeline")).<List<String>>path("entries.act"))
        .endsWith("DENIAL_SENT", "DENIAL_APPEALED");
  }

  private static void stands(CaseWalk walk, String state, String... openSteps) {
    assertThat(walk.state()).isEqualTo(state);
    assertThat(walk.openSteps()).containsExactly(openSteps);
  }

  private static void assertBarred(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/separation-of-duties");
  }

  private static String clock(CaseWalk walk, String field) {
    return walk.view().path("clocks.find { it.id == 'APPEAL' }." + field);
  }

  private static List<String> letters(CaseWalk walk) {
    return Caller.as("auditor")
        .get(walk.at("/api/audit/%s?size=200"))
        .path("entries.findAll { it.act == 'LETTER_DRAWN_UP' }.details.letter");
  }
}
