package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OfficialNames;
import org.amparo.identity.Role;
import org.junit.jupiter.api.Test;

/** An official who decided to sign and left before the ink was on the form. */
@QuarkusTest
class SignatureReturnTest {

  private static final String RETURN = "/api/certifications/%s/signature-return";
  private static final String DESIGNATIONS = "/api/agencies/sfpd/designations";
  private static final String REASON = "{\"reason\": \"Captain Example retired.\"}";

  @Test
  void afterADesignationEndedTheCaseGoesBackToTheReviewAndAnotherOfficialSigns() {
    String designation = designated("leaver-1");
    var walk = approvedBy("leaver-1");
    var before = walk.view();

    revoke(designation);
    var returned = Caller.as("supervisor").post(walk.at(RETURN), REASON);

    assertThat(returned.statusCode()).as(returned.asString()).isEqualTo(200);
    assertThat(walk.state()).isEqualTo("IN_REVIEW");
    assertThat(walk.openSteps()).containsExactly("REVIEW");
    assertThat(walk.view().<Object>path("clocks")).isEqualTo(before.path("clocks"));
    String record = Caller.as("auditor").get(walk.at("/api/audit/%s?size=200")).asString();
    assertThat(record).contains("SIGNATURE_RETURNED", "leaver-1").doesNotContain("Captain Example");

    walk.drafted().recommended(Bodies.certify());
    var reviewed = Caller.wearing("reviewer", "sfpd", Role.CERTIFYING_OFFICIAL);
    assertThat(walk.claim(reviewed, "DECIDE").statusCode()).isEqualTo(403);
    walk.decided(Bodies.sign()).signed().delivered();
    assertThat(walk.state()).isEqualTo("DELIVERED");
  }

  @Test
  void aClosedAccountIsAWayBackToo() {
    String designation = designated("leaver-2");
    var walk = approvedBy("leaver-2");

    Caller.as("admin").post("/api/accounts/leaver-2/closure", "");

    assertThat(Caller.as("supervisor").post(walk.at(RETURN), REASON).statusCode()).isEqualTo(200);
    assertThat(walk.state()).isEqualTo("IN_REVIEW");
    revoke(designation);
  }

  @Test
  void nobodyTakesTheDecisionFromAnOfficialWhoCanSign() {
    var walk = CaseWalk.withOfficial().decided(Bodies.sign());
    assertThat(walk.state()).isEqualTo("APPROVED_TO_SIGN");

    var refused = Caller.as("supervisor").post(walk.at(RETURN), REASON);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<String>path("detail")).startsWith("Let them sign. If they left, ");
    assertThat(walk.openSteps()).containsExactly("RECORD_SIGNATURE");
    walk.signed();
    assertThat(Caller.as("supervisor").post(walk.at(RETURN), REASON).statusCode()).isEqualTo(409);
  }

  @Test
  void theSupervisorFindsItOnTheScreenOfTheCaseWhenItIsNeeded() {
    String designation = designated("leaver-3");
    var walk = approvedBy("leaver-3");
    String form = "/certifications/%s/signature-return".formatted(walk.number());
    assertThat(screen(walk)).doesNotContain(form);

    revoke(designation);

    assertThat(screen(walk)).contains(form, "Find another official to sign");
  }

  @Test
  void aReissueWhoseOfficialLeftIsPreparedAnewForAnother() {
    String designation = designated("leaver-5");
    OfficialNames.record("leaver-5", "Quitter", "Una", "Official", false);
    var walk = CaseWalk.certified();
    String preparation = "/api/certifications/%s/reissue-preparation";
    walk.does("reviewer", "/api/certifications/%s/reissue", Bodies.reissue("LOST"));
    var print = Bodies.reprint();
    print.set("part2", OfficialNames.draftNaming("leaver-5", "Quitter").path("part2"));
    walk.does("reviewer", "PREPARE_REISSUE", preparation, print);
    awaits(walk, "SIGN_REISSUE");
    var early = Caller.as("supervisor").post(walk.at(RETURN), REASON);
    assertThat(early.statusCode()).as(early.asString()).isEqualTo(422);
    for (String role : List.of("official", "official2")) {
      assertThat(listed(role)).as("only another may take it").doesNotContain(walk.number());
    }

    revoke(designation);
    assertThat(screen(walk))
        .contains("/certifications/%s/signature-return".formatted(walk.number()))
        .contains("goes back to its preparation");
    var returned = Caller.as("supervisor").post(walk.at(RETURN), REASON);

    assertThat(returned.statusCode()).as(returned.asString()).isEqualTo(200);
    assertThat(walk.state()).isEqualTo("DELIVERED");
    awaits(walk, "PREPARE_REISSUE");
    OfficialNames.asInTheDemo();
    print.set("part2", Bodies.supplementB().path("part2"));
    walk.does("reviewer", "PREPARE_REISSUE", preparation, print);
    awaits(walk, "SIGN_REISSUE");
    assertThat(listed("official")).contains(walk.number());
    assertThat(listed("official2")).doesNotContain(walk.number());
    walk.does("official", "SIGN_REISSUE", "/api/certifications/%s/signature", Bodies.signature());
    assertThat(walk.state()).isEqualTo("SIGNED");
    awaits(walk, "DELIVER");
  }

  /** A remote engine opens a task a moment after the act. */
  private static void awaits(CaseWalk walk, String step) {
    await().untilAsserted(() -> assertThat(walk.openSteps()).containsExactly(step));
  }

  private static String listed(String official) {
    return Caller.as(official)
        .get("/api/queues/certifying-official/tasks?step=SIGN_REISSUE&size=200")
        .asString();
  }

  static CaseWalk approvedBy(String official) {
    var walk =
        CaseWalk.referral()
            .requested()
            .screened()
            .recordsFound()
            .drafted(OfficialNames.draftNaming(official, "Leaver"))
            .recommended(Bodies.certify());
    var leaver = Caller.wearing(official, "sfpd", Role.CERTIFYING_OFFICIAL);
    var decided = walk.claimAnd(leaver, "DECIDE", "/api/certifications/%s/decision", Bodies.sign());
    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
    assertThat(walk.openSteps()).isEqualTo(List.of("RECORD_SIGNATURE"));
    return walk;
  }

  static String designated(String official) {
    var opened =
        Caller.as("admin")
            .post(
                "/api/accounts",
                """
                {"username": "%s", "roles": ["certifying-official"],
                 "password": "four plain words do"}
                """
                    .formatted(official));
    assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
    Response given =
        Caller.as("admin")
            .post(
                DESIGNATIONS,
                Bodies.json(
                        """
                        {"grantedBy": "chief", "grantedOn": "$0", "documentRef": "Memorandum 7",
                         "scope": "U_I918B"}
                        """)
                    .put("official", official));
    assertThat(given.statusCode()).as(given.asString()).isEqualTo(201);
    return given.path("id");
  }

  static void revoke(String designation) {
    var revoked =
        Caller.as("admin")
            .post(
                DESIGNATIONS + "/" + designation + "/revocation",
                Bodies.json("{\"on\": \"$0\", \"reason\": \"retired\"}"));
    assertThat(revoked.statusCode()).as(revoked.asString()).isEqualTo(200);
  }

  private static String screen(CaseWalk walk) {
    return Caller.as("supervisor").get("/cases/" + walk.number()).asString();
  }
}
