package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

/** The main job, from an officer's referral to the filed petition. */
@QuarkusTest
class JourneyTest {

  @Test
  void aDecisionToSignAgainstTheChecklistIsRefusedWithItsSentenceAndChangesNothing() {
    var form = Bodies.supplementB();
    form.withObject("/part3").put("inUnitedStates", false);
    var walk = CaseWalk.referral().requested().screened().recordsFound().drafted(form);
    walk.recommended(Bodies.recommendDenial()).secondReviewed(Bodies.agree(true));

    var refused = walk.decide("official", Bodies.sign());

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<String>path("checklist.find { it.verdict == 'FAIL' }.citation"))
        .isNotBlank();
    assertThat(refused.<String>path("checklist.find { it.verdict == 'FAIL' }.todo"))
        .contains("4.a and 5.a");
    stands(walk, "WITH_OFFICIAL", "WITH_OFFICIAL", "DECIDE");
  }

  @Test
  void aReferralBecomesASignedFormAndAFiledPetition() {
    var walk = CaseWalk.referral();
    assertThat(walk.last().header("Location")).endsWith("/api/cases/" + walk.number());
    assertThat(walk.last().<String>path("receipt.for")).isEqualTo("VICTIM");
    stands(walk, "REFERRED", "RECEIVED", "CONTACT_VICTIM");

    stands(walk.requested(), "REQUESTED", "RECEIVED", "SCREEN");
    stands(walk.screened(), "IN_REVIEW", "IN_REVIEW", "ASSEMBLE_RECORDS", "REVIEW");
    stands(walk.recordsFound(), "IN_REVIEW", "IN_REVIEW", "REVIEW");

    walk.drafted();
    var checklist = Caller.as("official").get(walk.at("/api/supplement-b/%s/checklist"));
    assertThat(checklist.<Boolean>path("signable")).isTrue();
    stands(walk.recommended(Bodies.certify()), "WITH_OFFICIAL", "WITH_OFFICIAL", "DECIDE");
    stands(walk.decided(Bodies.sign()), "APPROVED_TO_SIGN", "WITH_OFFICIAL", "RECORD_SIGNATURE");
    assertThat(walk.view().<List<String>>path("clocks.findAll { it.id == 'STANDARD' }.stoppedOn"))
        .as("the decision does not stop the response clock")
        .containsOnlyNulls();

    stands(walk.signed(), "SIGNED", "READY", "DELIVER");
    var lastDay = LocalDate.parse(walk.last().path("filingWindow.lastDay"));
    assertThat(lastDay)
        .isBetween(Bodies.today().plusMonths(6).minusDays(1), Bodies.today().plusMonths(6));
    assertThat(walk.view().<String>path("clocks.find { it.id == 'STANDARD' }.stoppedOn"))
        .isEqualTo(Bodies.today().toString());

    stands(walk.delivered(), "DELIVERED", "READY");
    assertThat(walk.track().<String>path("nextBy")).isEqualTo(lastDay.toString());

    var advocate = Caller.as("advocate");
    assertThat(advocate.get(walk.at("/api/cases/%s")).statusCode()).isEqualTo(404);
    assertThat(advocate.post("/api/grants", Bodies.grant(walk.code())).statusCode()).isEqualTo(201);
    assertThat(advocate.get(walk.at("/api/cases/%s")).<String>path("stage")).isEqualTo("READY");
    var filed = advocate.post(walk.at("/api/certifications/%s/filing"), Bodies.filing());
    assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(200);
    stands(walk, "FILED", "CLOSED");

    assertThat(acts(walk))
        .containsExactly(
            "REFERRAL_FILED",
            "VICTIM_CONTACT",
            "REQUEST_RECEIVED",
            "SCREENED",
            "RECORDS_ASSEMBLED",
            "SUPPLEMENT_B_WRITTEN",
            "RECOMMENDED",
            "DECIDED",
            "SIGNED",
            "DELIVERED",
            "ACCESS_GRANTED",
            "PETITION_FILED");
    assertThat(Caller.as("auditor").post("/api/audit/verification").<Boolean>path("verified"))
        .isTrue();
  }

  @Test
  void everyActMovesTheVersionThatTheCaseShows() {
    var walk = CaseWalk.referral();
    var seen = new HashSet<String>();

    for (Runnable act :
        List.<Runnable>of(
            () -> {}, walk::requested, walk::screened, () -> recommendedOnceDrafted(walk))) {
      act.run();
      String version = walk.last().header("ETag");
      assertThat(version).matches("\"\\d+\"");
      assertThat(seen.add(version)).as("version " + version + " is new").isTrue();
      assertThat(walk.view().header("ETag")).isEqualTo(version);
    }
  }

  private static void recommendedOnceDrafted(CaseWalk walk) {
    walk.drafted().recommended(Bodies.certify());
  }

  @Test
  void theDecisionWaitsForTheRecordsAndTheRecommendation() {
    var walk = CaseWalk.referral().requested().screened().drafted();

    walk.recommended(Bodies.certify());
    assertThat(walk.openSteps()).containsExactly("ASSEMBLE_RECORDS");
    walk.recordsFound();

    stands(walk, "WITH_OFFICIAL", List.of("DECIDE"));
  }

  @Test
  void askingForInformationComesBackToTheReviewAndStopsNoClock() {
    var walk = CaseWalk.inReview();
    List<String> dues = walk.view().path("clocks.dueOn");

    var asked =
        walk.claimAnd(
            "reviewer",
            "REVIEW",
            "/api/reviews/%s/information-requests",
            Bodies.json(
                "{\"asks\": [\"Which hospital?\"], \"replyBy\": \"%s\"}"
                    .formatted(Bodies.today().plusDays(9))));
    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
    stands(walk, "AWAITING_INFORMATION", List.of());

    var answer = "{\"text\": \"General\"}";
    var reviewer = Caller.as("reviewer");
    assertThat(reviewer.post(walk.at("/api/reviews/%s/information"), answer).statusCode())
        .isEqualTo(200);
    stands(walk, "IN_REVIEW", List.of("REVIEW"));
    assertThat(reviewer.post(walk.at("/api/reviews/%s/information"), answer).statusCode())
        .as("nothing is asked any more")
        .isEqualTo(409);
    assertThat(walk.view().<List<String>>path("clocks.dueOn")).isEqualTo(dues);
    assertThat(walk.view().<String>path("clocks.find { it.id == 'STANDARD' }.stoppedOn")).isNull();
  }

  @Test
  void nobodyRecommendsWhatTheFormDoesNotBear() {
    var walk = CaseWalk.referral().requested().screened().recordsFound();
    var bare = Bodies.supplementB();
    bare.withObject("/part3").put("activity", "Hit.");
    bare.withObject("/part4").put("other", "Helped.");
    walk.drafted(bare);

    var refused = walk.recommend("reviewer", Bodies.certify());

    refuses(
        refused, "The criminal activity is told in detail", "The helpfulness is told in detail");
    stands(walk, "IN_REVIEW", List.of("REVIEW"));
    walk.drafted().recommended(Bodies.certify());
    stands(walk, "WITH_OFFICIAL", List.of("DECIDE"));
  }

  @Test
  void whatTheFormDoesNotBearMayStillBeDenied() {
    var walk =
        CaseWalk.referral()
            .requested()
            .screened()
            .recordsFound()
            .drafted("{\"edition\": \"01/20/25\"}")
            .recommended(Bodies.recommendDenial())
            .secondReviewed(Bodies.agree(true));

    walk.decided(Bodies.deny());
    stands(walk, "DENIED", List.of("DELIVER_DENIAL"));
  }

  @Test
  void nobodyRecommendsToCertifyWhatNobodyDrafted() {
    var walk = CaseWalk.referral().requested().screened().recordsFound();

    var refused = walk.recommend("reviewer", Bodies.certify());

    refuses(refused, "A recommendation to certify comes with a draft of Supplement B");
    stands(walk, "IN_REVIEW", List.of("REVIEW"));
  }

  @Test
  void aRequestIsOursOrAnothersAndNotBoth() {
    var walk = CaseWalk.referral().requested();

    var refused =
        walk.claimAnd(
            "reviewer",
            "SCREEN",
            "/api/reviews/%s/screening",
            "{\"ours\": true, \"transferTo\": \"The county\"}");

    refuses(refused, "A request that is ours names no other agency");
    assertThat(walk.openSteps()).containsExactly("SCREEN");
  }

  @Test
  void whatWasLostBeforeTheRequestHastensNothing() {
    var slip =
        Bodies.json(
            "{\"asserted\": {\"inRemovalProceedings\": false,"
                + " \"familyMemberLosesEligibilityOn\": \"2020-01-01\"}}");
    var rule = "The day on which a family member loses eligibility is the day of receipt or later";

    var form = Bodies.request();
    form.set("asserted", slip.get("asserted"));
    refuses(Caller.as("advocate").post("/api/requests", form), rule);

    var walk = CaseWalk.referral();
    var contact = Bodies.victimAsks();
    contact.withObject("/request").set("asserted", slip.get("asserted"));
    refuses(walk.contact("reviewer", contact), rule);

    walk.requested();
    refuses(
        Caller.as("reviewer").post(walk.at("/api/requests/%s/facts"), slip.get("asserted")), rule);
    assertThat(walk.view().<List<String>>path("clocks.id")).doesNotContain("AGE_OUT");
  }

  private static void refuses(Response answer, String... rules) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.<List<String>>path("checklist.findAll { it.verdict == 'FAIL' }.rule"))
        .containsExactly(rules);
  }

  @Test
  void aReturnedCaseIsReviewedAgain() {
    var walk = CaseWalk.withOfficial();

    walk.decided("{\"decision\": \"RETURN\", \"note\": \"Name the injury.\"}");
    stands(walk, "IN_REVIEW", List.of("REVIEW"));

    stands(walk.recommended(Bodies.certify()), "WITH_OFFICIAL", List.of("DECIDE"));
  }

  @Test
  void aCancelledRequestLeavesNoTask() {
    var walk = CaseWalk.request(Caller.as("advocate"));
    walk.screened();

    var cancelled =
        Caller.as("advocate")
            .post(
                walk.at("/api/certifications/%s/cancellation"),
                "{\"on\": \"%s\"}".formatted(Bodies.today()));

    assertThat(cancelled.statusCode()).as(cancelled.asString()).isEqualTo(200);
    stands(walk, "CANCELLED", List.of());
  }

  @Test
  void aCancellationCannotComeBeforeTheRequest() {
    var walk = CaseWalk.request(Caller.as("advocate"));

    var refused =
        Caller.as("advocate")
            .post(
                walk.at("/api/certifications/%s/cancellation"),
                "{\"on\": \"%s\"}".formatted(Bodies.today().minusDays(1)));

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    stands(walk, "REQUESTED", List.of("SCREEN"));
  }

  @Test
  void aVictimWhoDoesNotAskHasAClosedCaseWithoutAnyClock() {
    var walk = CaseWalk.referral();

    var declined =
        walk.contact(
            "reviewer",
            Bodies.json("{\"outcome\": \"DECLINED\", \"on\": \"$0\", \"method\": \"PHONE\"}"));

    assertThat(declined.statusCode()).as(declined.asString()).isEqualTo(200);
    stands(walk, "CLOSED_NO_REQUEST", List.of());
    assertThat(walk.view().<List<Object>>path("clocks")).isEmpty();
  }

  private static void stands(CaseWalk walk, String state, String stage, String... openSteps) {
    stands(walk, state, List.of(openSteps));
    assertThat(walk.stage()).isEqualTo(stage);
  }

  /** Without the tracker, which limits how often strangers may ask. */
  private static void stands(CaseWalk walk, String state, List<String> openSteps) {
    Response view = walk.view();
    assertThat(view.<String>path("state")).isEqualTo(state);
    assertThat(CaseWalk.awaited(view)).containsExactlyInAnyOrderElementsOf(openSteps);
  }

  /** What people did; not the claims, the reads and the service's own letters. */
  private static List<String> acts(CaseWalk walk) {
    List<String> all =
        Caller.as("reviewer").get(walk.at("/api/cases/%s/timeline")).path("entries.act");
    return all.stream()
        .filter(
            act ->
                !List.of(
                        "TASK_CLAIMED",
                        "CASE_REFUSED",
                        "DOCUMENT_STORED",
                        "LETTER_DRAWN_UP",
                        "VICTIM",
                        "SUPPLEMENT_B")
                    .contains(act))
        .toList();
  }
}
