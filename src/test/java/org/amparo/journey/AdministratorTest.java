package org.amparo.journey;

import static org.amparo.identity.Role.ADMINISTRATOR;
import static org.amparo.identity.Role.CERTIFYING_OFFICIAL;
import static org.amparo.identity.Role.DV_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.audit.AuditLog;
import org.amparo.audit.Entry;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OfficialNames;
import org.amparo.fixture.OtherStates;
import org.amparo.kernel.AgencyId;
import org.junit.jupiter.api.Test;

/** What an administrator does about the law, the head of the agency and too few people. */
@QuarkusTest
class AdministratorTest {

  private static final String EXCEPTIONS = "/api/agencies/sfpd/exceptions";
  private static final String DRY_RUN = "/api/agencies/sfpd/profiles/dry-run";

  @Inject OtherStates states;
  @Inject BehindTheWall wall;
  @Inject AuditLog log;

  @Test
  void aDryRunTellsWhichOpenRequestsWouldMoveAndMovesNone() throws IOException {
    var walk = CaseWalk.inReview();
    String due = due(walk);

    var tried = Caller.as("admin").post(DRY_RUN, trial(sheriffs(20)));

    assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
    assertThat(tried.<List<String>>path("changed")).containsExactly("us-ca-sf-sfpd");
    assertThat(tried.<Integer>path("moved")).isPositive();
    Map<String, String> move =
        tried.path("moves.find { it.caseNumber == '%s' }".formatted(walk.number()));
    assertThat(move)
        .containsEntry("clock", "STANDARD")
        .containsEntry("dueOn", due)
        .containsEntry("wouldBeDueOn", Bodies.today().plusDays(20).toString());
    assertThat(due(walk)).isEqualTo(due);
    assertThat(tried.asString()).doesNotContain("Zarzamora");
  }

  @Test
  void aDryRunLooksAtSoManyRequestsAndTheNextOneGoesOn() throws IOException {
    CaseWalk.inReview();
    CaseWalk.inReview();
    var admin = Caller.as("admin");
    var seen = new ArrayList<String>();
    String next = null;
    do {
      var body = trial(sheriffs(20)).put("size", 1).put("after", next);
      var part = admin.post(DRY_RUN, body);
      assertThat(part.statusCode()).as(part.asString()).isEqualTo(200);
      assertThat(part.<Integer>path("lookedAt")).isLessThanOrEqualTo(1);
      seen.addAll(part.path("moves.findAll { it.clock == 'STANDARD' }.caseNumber"));
      next = part.path("next");
    } while (next != null);

    var whole = admin.post(DRY_RUN, trial(sheriffs(20)));
    assertThat(whole.<Integer>path("lookedAt")).isEqualTo(whole.<Integer>path("openRequests"));
    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2);
    assertThat(seen)
        .containsAll(
            whole.<List<String>>path("moves.findAll { it.clock == 'STANDARD' }.caseNumber"));
    var foreign = admin.post(DRY_RUN, trial(sheriffs(20)).put("after", "of-my-own-making"));
    assertThat(foreign.statusCode()).isEqualTo(400);
  }

  @Test
  void aDryRunOfALawThatLengthensAClockIsRefusedWithFileAndLine() throws IOException {
    var refused = Caller.as("admin").post(DRY_RUN, trial(sheriffs(31)));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<String>path("detail"))
        .startsWith("us-ca-sf-sfpd.yaml, line ")
        .contains("lengthens STANDARD");
  }

  @Test
  void theStatusTellsThatTheLawInUseIsTheOneThatWasRead() {
    var status = Caller.as("admin").get("/api/agencies/sfpd/profiles");

    assertThat(status.<Object>path("problem")).isNull();
    assertThat(status.<String>path("readAt")).isNotBlank();
  }

  @Test
  void theAgencysChainTellsWhichLawItWorksBy() {
    assertThat(wall.in("sfpd", () -> log.entries(new AgencyId("sfpd"), 0, 10)))
        .extracting(Entry::act)
        .contains("PROFILE_IN_USE");
  }

  @Test
  void anUnverifiedLawIsUsedOnlyAfterTheAdministratorAnswersForIt() throws SQLException {
    states.agency("trenton", "TRE", "us-nj", "America/New_York");
    var unit = Caller.wearing("trenton-unit", "trenton", DV_UNIT);
    var admin = Caller.wearing("trenton-admin", "trenton", ADMINISTRATOR);
    String path = "/api/agencies/trenton/profile-confirmations";
    Object body =
        Bodies.json("{\"jurisdiction\": \"us-nj\", \"on\": \"$0\", \"note\": \"Read in full.\"}");
    var before = unit.post("/api/requests", Bodies.requestOfAVictim());
    assertThat(before.statusCode()).as(before.asString()).isEqualTo(422);

    var confirmed = admin.post(path, body);

    assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(201);
    var filed = unit.post("/api/requests", Bodies.requestOfAVictim());
    assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
    assertThat(unit.get("/api/cases/" + filed.path("caseNumber")).<List<String>>path("clocks.id"))
        .contains("STANDARD");
    assertThat(admin.post(path, body).statusCode()).isEqualTo(409);
    assertThat(wall.in("trenton", () -> log.entries(new AgencyId("trenton"), 0, 10)))
        .extracting(Entry::act)
        .contains("PROFILE_CONFIRMED");
  }

  @Test
  void anAdministratorAnswersForTheirOwnLawOnly() {
    var refused =
        Caller.as("admin")
            .post(
                "/api/agencies/sfpd/profile-confirmations",
                Bodies.json("{\"jurisdiction\": \"us-nj\", \"on\": \"$0\", \"note\": \"Read.\"}"));

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
  }

  @Test
  void anExceptionLetsOnePersonDoOneStepOfOneCase() {
    var walk = CaseWalk.withOfficial();
    var other = CaseWalk.withOfficial();
    var reviewer = Caller.wearing("reviewer", "sfpd", DV_UNIT, CERTIFYING_OFFICIAL);
    assertThat(walk.claim(reviewer, "DECIDE").statusCode()).isEqualTo(403);

    var allowed = Caller.as("admin").post(EXCEPTIONS, exception(walk, "DECIDE", "reviewer"));

    assertThat(allowed.statusCode()).as(allowed.asString()).isEqualTo(204);
    assertThat(walk.claim(reviewer, "DECIDE").statusCode()).isEqualTo(200);
    assertThat(other.claim(reviewer, "DECIDE").statusCode()).isEqualTo(403);
    var record = Caller.as("auditor").get(walk.at("/api/audit/%s?size=200")).asString();
    assertThat(record).contains("DUTY_EXCEPTION_ALLOWED").doesNotContain("nobody else is here");
  }

  @Test
  void anExceptionHoldsForAStepThatOpensLater() {
    var walk = CaseWalk.inReview().recommended(Bodies.recommendDenial());
    assertThat(
            Caller.as("admin").post(EXCEPTIONS, exception(walk, "DECIDE", "reviewer")).statusCode())
        .isEqualTo(204);
    walk.secondReviewed(Bodies.agree(true));

    var reviewer = Caller.wearing("reviewer", "sfpd", DV_UNIT, CERTIFYING_OFFICIAL);
    assertThat(walk.claim(reviewer, "DECIDE").statusCode()).isEqualTo(200);
  }

  @Test
  void noExceptionLetsTheDenierDecideTheAppealOrTheRequestAnew() {
    var walk = CaseWalk.denied();
    walk.does("reviewer", "/api/certifications/%s/appeal", Bodies.appeal());

    for (String step : List.of("DECIDE_APPEAL", "DECIDE")) {
      var refused = Caller.as("admin").post(EXCEPTIONS, exception(walk, step, "official"));
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    }
    assertThat(walk.claim(Caller.as("official"), "DECIDE_APPEAL").statusCode()).isEqualTo(403);
  }

  @Test
  void anExceptionIsForSomebodyWhoNeedsItAndNeverForOneself() {
    var walk = CaseWalk.withOfficial();

    for (String user : List.of("official", "admin")) {
      var refused = Caller.as("admin").post(EXCEPTIONS, exception(walk, "DECIDE", user));
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    }
    var elsewhere =
        Caller.wearing("other-admin", "bayside", ADMINISTRATOR)
            .post("/api/agencies/bayside/exceptions", exception(walk, "DECIDE", "reviewer"));
    assertThat(elsewhere.statusCode()).isEqualTo(404);
  }

  @Test
  void aNewHeadOpensATaskToRenewEachDesignation() {
    var admin = Caller.as("admin");
    var changed = admin.post("/api/agencies/sfpd/head", head("chief-of-tests"));

    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(changed.<List<String>>path("renewals.official")).contains("official", "official2");
    assertThat(admin.post("/api/agencies/sfpd/head", head("chief-of-tests")).statusCode())
        .isEqualTo(422);

    renew(admin, "U_I918B");
    assertThat(admin.get("/api/agencies/sfpd").<List<String>>path("renewals.official"))
        .as("a designation for one form renews none for the other")
        .contains("official", "official2");
    renew(admin, "T_I914B");
    assertThat(admin.get("/api/agencies/sfpd").<List<String>>path("renewals.official"))
        .contains("official")
        .doesNotContain("official2");
    assertThat(wall.in("sfpd", () -> log.entries(new AgencyId("sfpd"), 0, 500)))
        .extracting(Entry::act)
        .contains("HEAD_CHANGED", "RENEWAL_OPENED");
  }

  private static void renew(Caller admin, String scope) {
    var renewed =
        admin.post(
            "/api/agencies/sfpd/designations",
            Bodies.json(
                    """
                    {"official": "official2", "grantedBy": "chief-of-tests", "grantedOn": "$0",
                     "documentRef": "Memorandum 2"}
                    """)
                .put("scope", scope));
    assertThat(renewed.statusCode()).as(renewed.asString()).isEqualTo(201);
  }

  @Test
  void aJudgeOfACourtSignsWithoutADesignation() throws SQLException {
    var walk = CaseWalk.withOfficial();
    states.official("sfpd", "judge-of-tests");
    var judge = Caller.wearing("judge-of-tests", "sfpd", CERTIFYING_OFFICIAL);
    String judges = "/api/agencies/sfpd/judges";
    Object body = Bodies.json("{\"user\": \"judge-of-tests\", \"since\": \"$0\"}");
    var noCourt = Caller.as("admin").post(judges, body);
    assertThat(noCourt.statusCode()).as(noCourt.asString()).isEqualTo(422);
    assertThat(noCourt.<String>path("checklist.find { it.verdict == 'FAIL' }.citation"))
        .isEqualTo("8 CFR 214.14(a)(3)");
    assertThat(
            walk.claimAnd(judge, "DECIDE", "/api/certifications/%s/decision", Bodies.sign())
                .statusCode())
        .isEqualTo(422);

    judicial("sfpd", true);
    CaseWalk heard;
    try {
      var recorded = Caller.as("admin").post(judges, body);
      assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
      assertThat(Caller.as("admin").post(judges, body).statusCode()).isEqualTo(422);
      heard = namingTheJudge();
      assertThat(
              heard
                  .claimAnd(judge, "DECIDE", "/api/certifications/%s/decision", Bodies.sign())
                  .statusCode())
          .isEqualTo(200);

      String end = judges + "/" + recorded.path("id") + "/end";
      String tooSoon = Bodies.today().toString();
      assertThat(Caller.as("admin").post(end, "{\"on\": \"%s\"}".formatted(tooSoon)).statusCode())
          .as("a term cannot end before it begins")
          .isEqualTo(422);
      String tomorrow = Bodies.today().plusDays(1).toString();
      assertThat(Caller.as("admin").post(end, "{\"on\": \"%s\"}".formatted(tomorrow)).statusCode())
          .isEqualTo(200);
      assertThat(Caller.as("admin").post(end, "{\"on\": \"%s\"}".formatted(tomorrow)).statusCode())
          .isEqualTo(409);
    } finally {
      judicial("sfpd", false);
    }
    var signed =
        heard.claimAnd(
            judge, "RECORD_SIGNATURE", "/api/certifications/%s/signature", Bodies.signature());
    assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(200);
  }

  /** Before the official, with the judge's name in Part 2. */
  private static CaseWalk namingTheJudge() {
    return CaseWalk.referral()
        .requested()
        .screened()
        .recordsFound()
        .drafted(OfficialNames.draftNaming("judge-of-tests", "Tests"))
        .recommended(Bodies.certify());
  }

  @Test
  void aDesignationThatEndsBeforeItBeginsOrWasNotGrantedYetIsRefusedWithItsCitation() {
    String form =
        """
        {"official": "official2", "grantedBy": "chief", "grantedOn": "%s", "until": "%s",
         "documentRef": "Memorandum 3", "scope": "U_I918B"}
        """;
    var today = Bodies.today();

    for (String body :
        List.of(
            form.formatted(today, today.minusDays(1)),
            form.formatted(today.plusDays(1), today.plusDays(9)))) {
      var refused = Caller.as("admin").post("/api/agencies/sfpd/designations", body);
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
      assertThat(refused.<List<String>>path("checklist.findAll { it.verdict == 'FAIL' }.citation"))
          .containsExactly("8 CFR 214.14(a)(3)(i)");
    }
    assertThat(Caller.as("admin").get("/api/agencies/sfpd").asString())
        .doesNotContain("Memorandum 3");
  }

  @Test
  void onlyTheHeadOfThatDayDesignates() {
    var form =
        Bodies.json(
            """
            {"official": "official2", "grantedOn": "2024-03-01", "documentRef": "Memorandum 5",
             "scope": "U_I918B"}
            """);
    String path = "/api/agencies/sfpd/designations";

    for (String nobody : List.of("someone-else", "official", "reviewer", "Captain Example")) {
      var refused = Caller.as("admin").post(path, form.put("grantedBy", nobody));
      assertThat(refused.statusCode()).as(nobody).isEqualTo(422);
      assertThat(refused.<List<String>>path("checklist.findAll { it.verdict == 'FAIL' }.rule"))
          .containsExactly("The head who was in office on that day designates");
    }
    for (String head : List.of("chief", "The Chief", "Chief of Police", "Head of Agency")) {
      assertThat(Caller.as("admin").post(path, form.put("grantedBy", head)).statusCode())
          .as(head)
          .isEqualTo(201);
    }
  }

  @Test
  void whoHasNoSupervisoryRoleIsNotDesignated() {
    var form =
        Bodies.json(
            """
            {"official": "official2", "grantedBy": "chief", "grantedOn": "$0",
             "documentRef": "Memorandum 4", "scope": "U_I918B", "supervises": false}
            """);

    var refused = Caller.as("admin").post("/api/agencies/sfpd/designations", form);

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.<List<String>>path("checklist.findAll { it.verdict == 'FAIL' }.rule"))
        .containsExactly("Who is designated to certify has a supervisory role");
    assertThat(Caller.as("admin").get("/api/agencies/sfpd").asString())
        .doesNotContain("Memorandum 4");
  }

  private void judicial(String agency, boolean is) throws SQLException {
    wall.asOwner("update agency set judicial = %s where agency_id = '%s'".formatted(is, agency));
  }

  @Test
  void theSecondPersonSeesWhereADenialsWordsLeanOnAForbiddenReason() {
    var walk =
        CaseWalk.inReview()
            .recommended(
                Bodies.json(
                    """
                    {"recommendation": "DENY", "reasons": ["NO_QUALIFYING_ACTIVITY"],
                     "explanation": "The report tells of a quarrel.",
                     "note": "A parking dispute, and he has a criminal history anyway."}
                    """));

    var papers = Caller.as("supervisor").get(walk.at("/api/certifications/%s/denial"));

    assertThat(papers.statusCode()).as(papers.asString()).isEqualTo(200);
    assertThat(papers.<List<String>>path("papers[0].leans.code"))
        .containsExactly("CRIMINAL_HISTORY");
    assertThat(papers.<String>path("papers[0].leans[0].citation"))
        .contains("Cal. Penal Code 679.10");
    Response record = Caller.as("auditor").get(walk.at("/api/audit/%s?size=200"));
    assertThat(record.asString()).contains("CRIMINAL_HISTORY").doesNotContain("parking");
    assertThat(record.<List<String>>path("entries.act")).contains("DENIAL");
  }

  @Test
  void thereAreNoWordsBehindADenialThatNobodyGave() {
    var walk = CaseWalk.inReview();

    assertThat(Caller.as("supervisor").get(walk.at("/api/certifications/%s/denial")).statusCode())
        .isEqualTo(404);
  }

  private static Object head(String user) {
    return Bodies.json(
        """
        {"user": "%s", "name": "Head of Tests", "title": "Chief of Police", "since": "$4"}
        """
            .formatted(user));
  }

  private static Object exception(CaseWalk walk, String step, String user) {
    return Bodies.json(
        """
        {"caseNumber": "%s", "step": "%s", "user": "%s", "reason": "nobody else is here"}
        """
            .formatted(walk.number(), step, user));
  }

  private static ObjectNode trial(String text) {
    var body = Bodies.json("{}");
    body.putObject("files").put("us-ca-sf-sfpd.yaml", text);
    return body;
  }

  /** The demo agency's own profile with a clock of so many days. */
  private static String sheriffs(int days) throws IOException {
    return Files.readString(Path.of("src/main/resources/jurisdictions/us-ca-sf-sfpd.yaml"))
        + """
        clocks:
          - id: STANDARD
            purpose: response
            basis: policy
            starts: receipt
            amount: %d
            unit: calendar_day
            start_day_counts: false
            calendar: us-ca-sf
            roll: none
            trigger: always
            day_one_target: true
            rule: The department answers sooner than the law asks.
            cite: Department order
            confidence: high
            verified_on: 2026-11-24
        """
            .formatted(days);
  }

  private static String due(CaseWalk walk) {
    return walk.view().path("clocks.find { it.id == 'STANDARD' }.dueOn");
  }
}
