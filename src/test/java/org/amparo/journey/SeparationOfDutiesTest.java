package org.amparo.journey;

import static org.amparo.identity.Role.CERTIFYING_OFFICIAL;
import static org.amparo.identity.Role.DV_SUPERVISOR;
import static org.amparo.identity.Role.DV_UNIT;
import static org.amparo.identity.Role.PATROL_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.identity.Role;
import org.junit.jupiter.api.Test;

/** Nobody passes judgment on their own work, even where one person has several roles. */
@QuarkusTest
class SeparationOfDutiesTest {

  private static final String ASK = "/api/reviews/%s/information-requests";
  private static final String SIGNATURE = "/api/certifications/%s/signature";

  @Test
  void aReviewerDoesNotDecide() {
    var walk = CaseWalk.withOfficial();
    var reviewer = Caller.as("reviewer");

    var refused = reviewer.post(walk.at("/api/certifications/%s/decision"), Bodies.sign());

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.<String>path("type")).isEqualTo("/problems/forbidden");
    assertThat(walk.claim(reviewer, "DECIDE").statusCode()).isEqualTo(404);
    assertBarred(walk.claim(asAlso("reviewer", CERTIFYING_OFFICIAL), "DECIDE"));
    assertThat(walk.state()).isEqualTo("WITH_OFFICIAL");
  }

  @Test
  void whoRecommendedADenialIsNotTheSecondPerson() {
    var walk = CaseWalk.inReview().recommended(Bodies.recommendDenial());

    assertBarred(walk.claim(asAlso("reviewer", DV_SUPERVISOR), "SECOND_REVIEW"));
    assertThat(walk.claim(asAlso("reviewer2", DV_SUPERVISOR), "SECOND_REVIEW").statusCode())
        .isEqualTo(200);
  }

  @Test
  void theOfficialWhoDeniedIsNotTheSecondPersonAndNoExceptionMakesThem() {
    var walk = CaseWalk.withOfficial().decided(Bodies.deny());
    var exception =
        Bodies.json("{\"step\": \"SECOND_REVIEW\", \"user\": \"official\", \"reason\": \"few\"}");

    assertBarred(walk.claim(asAlso("official", DV_SUPERVISOR), "SECOND_REVIEW"));
    var refused =
        Caller.as("admin")
            .post("/api/agencies/sfpd/exceptions", exception.put("caseNumber", walk.number()));
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertBarred(walk.claim(asAlso("official", DV_SUPERVISOR), "SECOND_REVIEW"));
  }

  @Test
  void whoDraftedTheFormOrAskedForInformationHasReviewedToo() {
    var drafted = CaseWalk.referral().requested().screened().recordsFound().drafted();
    String review = "/api/tasks/%s/release".formatted(drafted.task("REVIEW"));
    assertThat(Caller.as("reviewer").post(review).statusCode()).isEqualTo(200);
    drafted.does("reviewer2", "REVIEW", ASK, question());
    drafted.does("reviewer2", "/api/reviews/%s/information", "{\"text\": \"The hospital.\"}");
    var third = Caller.wearing("reviewer3", "sfpd", DV_UNIT);
    drafted.claimAnd(third, "REVIEW", "/api/reviews/%s/recommendation", Bodies.certify());

    for (String hand : List.of("reviewer", "reviewer2", "reviewer3")) {
      assertBarred(drafted.claim(asAlso(hand, CERTIFYING_OFFICIAL), "DECIDE"));
    }
  }

  private static ObjectNode question() {
    return Bodies.json("{\"asks\": [\"Which hospital?\"]}")
        .put("replyBy", Bodies.today().plusDays(9).toString());
  }

  @Test
  void anOfficerDoesNotReviewTheirOwnReferral() {
    var officer = Caller.wearing("officer2", "sfpd", PATROL_OFFICER, DV_UNIT);
    var walk = CaseWalk.referral(officer, Bodies.referral()).requested();

    assertBarred(walk.claim(officer, "SCREEN"));
    walk.screened();
    assertBarred(walk.claim(officer, "REVIEW"));
    walk.recordsFound().drafted().recommended(Bodies.certify());
    assertBarred(walk.claim(asAlso("officer2", CERTIFYING_OFFICIAL), "DECIDE"));
  }

  @Test
  void onlyTheOfficialWhoDecidedRecordsTheSignature() {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign());

    assertBarred(walk.claim(Caller.as("official2"), "RECORD_SIGNATURE"));
    assertThat(Caller.as("official2").post(walk.at(SIGNATURE), Bodies.signature()).statusCode())
        .isEqualTo(409);
    assertBarred(
        Caller.as("supervisor")
            .post(
                "/api/tasks/%s/reassignment".formatted(walk.task("RECORD_SIGNATURE")),
                "{\"to\": \"official2\", \"reason\": \"on duty\"}"));
    passesOver(walk, "official2");
    assertThat(walk.state()).isEqualTo("APPROVED_TO_SIGN");
    assertThat(walk.openSteps()).containsExactly("RECORD_SIGNATURE");
  }

  @Test
  void anOfficialWithoutADesignationDoesNotSign() {
    var walk = CaseWalk.withOfficial();

    var refused =
        walk.claimAnd(
            Caller.wearing("official3", "sfpd", CERTIFYING_OFFICIAL),
            "DECIDE",
            "/api/certifications/%s/decision",
            Bodies.sign());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<String>path("checklist.find { it.verdict == 'FAIL' }.citation"))
        .isEqualTo("8 CFR 214.14(a)(3)");
    assertThat(walk.state()).isEqualTo("WITH_OFFICIAL");
  }

  @Test
  void aSupervisorCannotReassignATaskToSomebodyWhoIsBarred() {
    var officer = Caller.wearing("reviewer2", "sfpd", PATROL_OFFICER, DV_UNIT);
    var walk = CaseWalk.referral(officer, Bodies.referral()).requested();

    var refused =
        Caller.as("supervisor")
            .post(
                "/api/tasks/%s/reassignment".formatted(walk.task("SCREEN")),
                "{\"to\": \"reviewer2\", \"reason\": \"on duty\"}");

    assertBarred(refused);
  }

  @Test
  void anActNeedsItsTaskInTheActorsOwnHands() {
    var walk = CaseWalk.inReview();
    var path = walk.at("/api/reviews/%s/recommendation");

    var unclaimed = Caller.as("reviewer2").post(path, Bodies.certify());
    assertThat(unclaimed.statusCode()).isEqualTo(409);
    assertThat(unclaimed.<String>path("type")).isEqualTo("/problems/task-not-claimed");

    walk.recommended(Bodies.certify());
    var again = Caller.as("reviewer").post(path, Bodies.certify());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.<String>path("type")).isEqualTo("/problems/state-conflict");
    assertThat(walk.openSteps()).containsExactly("DECIDE");
  }

  /** Whatever else waits: what is next for this person is never this case's task. */
  private static void passesOver(CaseWalk walk, String official) {
    var caller = Caller.as(official);
    var passed = new ArrayList<String>();
    var next = caller.post("/api/queues/certifying-official/next");
    while (next.statusCode() == 200) {
      passed.add(next.path("id"));
      assertThat(next.<String>path("caseNumber")).isNotEqualTo(walk.number());
      next = caller.post("/api/queues/certifying-official/next");
    }
    passed.forEach(id -> caller.post("/api/tasks/%s/release".formatted(id)));
    assertThat(next.statusCode()).isEqualTo(204);
  }

  private static Caller asAlso(String person, Role hat) {
    return Caller.wearing(person, "sfpd", DV_UNIT, hat);
  }

  private static void assertBarred(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/separation-of-duties");
  }
}
