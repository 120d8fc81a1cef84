package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.identity.Role;
import org.junit.jupiter.api.Test;

/** What is sealed opens to whoever works on the case; anybody else says why, and is seen. */
@QuarkusTest
class BreakGlassTest {

  private static final String CASE = "/api/cases/%s";
  private static final String GLASS = "/api/cases/%s/break-glass";

  private static final String BORN = "{\"victimBirthDate\": \"1990-05-05\"}";
  private static final String VICTIMS = "{\"for\": \"VICTIM\"}";

  @Inject BehindTheWall wall;

  @Test
  void aCaseOpensToWhoeverHasAnOpenTaskDidOneOrSupervises() {
    var walk = CaseWalk.withOfficial();

    assertThat(tieOf(walk, "official")).isEqualTo("OPEN_TASK");
    assertThat(tieOf(walk, "official2")).isEqualTo("OPEN_TASK");
    assertThat(tieOf(walk, "records")).isEqualTo("DID_A_TASK");
    assertThat(tieOf(walk, "reviewer")).isEqualTo("TOOK_PART");
    assertThat(tieOf(walk, "supervisor2")).isEqualTo("SUPERVISION");
  }

  @Test
  void aLetterToPostIsATaskThatTiesTheClerkToItsCase() {
    var walk = CaseWalk.referral().requested();

    assertThat(tieOf(walk, "records")).isEqualTo("OPEN_TASK");
  }

  @Test
  void whoeverIsNotAssignedSeesNoNamePaperDraftOrDenialUntilTheySayWhy() {
    var walk = CaseWalk.withOfficial();
    String paper = aPaperOf(walk);
    var colleague = Caller.as("reviewer2");

    for (String path :
        List.of(
            CASE,
            "/api/supplement-b/%s",
            "/api/supplement-b/%s/pdf",
            CASE + "/documents/" + paper)) {
      var refused = colleague.call().header("Amparo-Purpose", "CASEWORK").get(walk.at(path));
      assertThat(refused.statusCode()).as(path).isEqualTo(403);
      assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/not-assigned");
      assertThat(refused.asString()).doesNotContain("Zarzamora");
    }
    assertThat(colleague.get(walk.at(CASE)).<String>path("state")).isEqualTo("WITH_OFFICIAL");
    assertThat(reads(walk)).extracting(read -> read.get("actor")).doesNotContain("reviewer2");

    var opened = colleague.post(walk.at(GLASS), Bodies.breakGlass());

    assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
    assertThat(tieOf(walk, "reviewer2")).isEqualTo("BROKE_GLASS");
    assertThat(colleague.get(walk.at("/api/supplement-b/%s")).statusCode()).isEqualTo(200);
    assertThat(colleague.get(walk.at(CASE + "/documents/" + paper)).statusCode()).isEqualTo(200);
  }

  /** Else one's own act would open what one may not open. */
  @Test
  void nobodyTiesThemselvesToACaseByAnAct() {
    var walk = CaseWalk.withOfficial();
    var colleague = Caller.as("reviewer2");
    var cancellation = Bodies.json("{\"on\": \"$0\"}");
    String cancel = walk.at("/api/certifications/%s/cancellation");
    String renew = walk.at("/api/requests/%s/renewal");
    var renewal = "{\"requester\": {\"capacity\": \"VICTIM\"}}";

    untied(colleague.post(cancel, cancellation));
    assertThat(Caller.as("reviewer").post(cancel, cancellation).statusCode()).isEqualTo(200);
    untied(colleague.post(renew, renewal));
    assertThat(Caller.as("reviewer").post(renew, renewal).statusCode()).isEqualTo(201);

    var signed = CaseWalk.certified();
    untied(
        colleague.post(
            signed.at("/api/certifications/%s/reissue"),
            Bodies.json("{\"on\": \"$0\", \"reason\": \"LOST\"}")));
    untied(
        Caller.wearing("another-official", "sfpd", Role.CERTIFYING_OFFICIAL)
            .post(signed.at("/api/certifications/%s/withdrawal"), Bodies.withdrawal()));

    var asked = CaseWalk.referral().requested().screened().recordsFound().asked();
    untied(colleague.post(asked.at("/api/reviews/%s/information"), "{\"text\": \"A hospital.\"}"));
  }

  /** A colleague who may not read a case changes nothing that is sealed of it, nor who sees it. */
  @Test
  void whoeverMayNotOpenACaseWritesNothingIntoItAndGivesNobodyItsCodes() {
    var walk = CaseWalk.withOfficial();
    var denied = CaseWalk.denied();
    var colleague = Caller.as("reviewer2");
    String receipts = walk.at("/api/cases/%s/receipts");
    var grant = Bodies.grant("").put("caseNumber", walk.number()).put("advocate", "advocate");
    grant.remove("code");
    String facts = walk.at("/api/requests/%s/facts");

    untied(colleague.post(facts, BORN));
    untied(colleague.post(receipts, VICTIMS));
    untied(colleague.post("/api/grants", grant));
    untied(colleague.post(denied.at("/api/certifications/%s/appeal"), Bodies.appeal()));
    assertThat(Caller.as("reviewer").post(facts, BORN).statusCode()).isEqualTo(200);

    colleague.post(walk.at(GLASS), Bodies.breakGlass());
    assertThat(colleague.post(facts, BORN).statusCode()).isEqualTo(200);
    assertThat(colleague.post(receipts, VICTIMS).statusCode()).isEqualTo(201);
    assertThat(colleague.post("/api/grants", grant).statusCode()).isEqualTo(201);
  }

  /** Nobody is given both roles; whoever has them from elsewhere is of the unit. */
  @Test
  void anAdvocatesRoleBesideTheUnitsTiesNobodyToACase() {
    var walk = CaseWalk.withOfficial();
    var denied = CaseWalk.denied();
    var both = Caller.wearing("both", "sfpd", Role.ADVOCATE, Role.DV_UNIT);

    untied(both.post(walk.at("/api/requests/%s/facts"), BORN));
    untied(both.post(walk.at("/api/cases/%s/receipts"), VICTIMS));
    untied(both.post(denied.at("/api/certifications/%s/appeal"), Bodies.appeal()));
    untied(
        both.post(
            denied.at("/api/requests/%s/renewal"), "{\"requester\": {\"capacity\": \"VICTIM\"}}"));
  }

  /** Who has a code that they should not have sees nothing more, whoever answers the telephone. */
  @Test
  void aCodeInTheWrongHandsIsEndedByWhoeverHearsOfIt() {
    var walk = CaseWalk.withOfficial();

    assertThat(
            Caller.as("reviewer2")
                .delete(walk.at("/api/cases/%s/receipts") + "/VICTIM")
                .statusCode())
        .isEqualTo(204);
  }

  private static void untied(Response refused) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/not-assigned");
  }

  @Test
  void theSupervisorReadsTheReasonAndJudgesItOnceAndTheStoryTells() throws SQLException {
    var walk = CaseWalk.withOfficial();
    Caller.as("reviewer2").post(walk.at(GLASS), Bodies.breakGlass());
    var supervisor = Caller.as("supervisor");

    Map<String, Object> waiting = waiting(supervisor, walk);

    assertThat(waiting)
        .containsEntry("openedBy", "reviewer2")
        .containsEntry("reason", "The victim is on the telephone and the reviewer is away.");
    assertThat(wall.rowsWith("the reviewer is away")).isZero();
    assertThat(Caller.as("outsider").get("/api/break-glass").statusCode()).isEqualTo(403);
    assertThat(story(walk)).contains("GLASS_BROKEN", "BREAK_GLASS_REASON");

    String review = "/api/break-glass/%s/review".formatted(waiting.get("id"));
    assertThat(supervisor.post(review, "{\"finding\": \"NOT_JUSTIFIED\"}").statusCode())
        .isEqualTo(204);
    assertThat(supervisor.post(review, "{\"finding\": \"JUSTIFIED\"}").statusCode()).isEqualTo(409);
    assertThat(waiting(supervisor, walk)).isNull();
    assertThat(story(walk)).contains("GLASS_REVIEWED");
    refusesToOpen(walk, Caller.as("reviewer2"));
  }

  @Test
  void whoeverHadNoReasonDoesNotOpenTheCaseAgainByThemselves() {
    var walk = CaseWalk.withOfficial();
    var other = CaseWalk.withOfficial();
    var colleague = Caller.as("reviewer2");
    colleague.post(walk.at(GLASS), Bodies.breakGlass());
    var supervisor = Caller.as("supervisor");
    supervisor.post(
        "/api/break-glass/%s/review".formatted(waiting(supervisor, walk).get("id")),
        "{\"finding\": \"NOT_JUSTIFIED\"}");

    var again = colleague.post(walk.at(GLASS), Bodies.breakGlass());

    untied(again);
    assertThat(again.asString()).contains("ask a supervisor");
    refusesToOpen(walk, colleague);
    assertThat(colleague.post(other.at(GLASS), Bodies.breakGlass()).statusCode()).isEqualTo(201);
    assertThat(
            Caller.wearing("another-reviewer", "sfpd", Role.DV_UNIT)
                .post(walk.at(GLASS), Bodies.breakGlass())
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void theTimeRunsOut() throws SQLException {
    var walk = CaseWalk.withOfficial();
    var colleague = Caller.as("reviewer2");
    colleague.post(walk.at(GLASS), Bodies.breakGlass());
    wall.asOwner(
        "update break_glass set ends_at = opened_at where case_number = '%s'"
            .formatted(walk.number()));

    refusesToOpen(walk, colleague);
  }

  @Test
  void aReasonIsASentenceAndIsAskedOnlyWhereItIsNeeded() {
    var walk = CaseWalk.withOfficial();

    for (String reason : List.of("", "   ", "because")) {
      assertThat(
              Caller.as("reviewer2")
                  .post(walk.at(GLASS), "{\"reason\": \"%s\"}".formatted(reason))
                  .statusCode())
          .isEqualTo(400);
    }
    assertThat(Caller.as("reviewer").post(walk.at(GLASS), Bodies.breakGlass()).statusCode())
        .isEqualTo(409);
    assertThat(Caller.as("outsider").post(walk.at(GLASS), Bodies.breakGlass()).statusCode())
        .isEqualTo(404);
  }

  private static void refusesToOpen(CaseWalk walk, Caller caller) {
    var refused = caller.call().header("Amparo-Purpose", "CASEWORK").get(walk.at(CASE));
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(403);
  }

  private static Map<String, Object> waiting(Caller supervisor, CaseWalk walk) {
    return supervisor
        .get("/api/break-glass")
        .path("openings.find { it.caseNumber == '%s' }".formatted(walk.number()));
  }

  private static String tieOf(CaseWalk walk, String person) {
    Response seen =
        Caller.as(person).call().header("Amparo-Purpose", "CASEWORK").get(walk.at(CASE));
    assertThat(seen.statusCode()).as(person + ": " + seen.asString()).isEqualTo(200);
    assertThat(seen.<String>path("victim.familyName")).isNotNull();
    return reads(walk).stream()
        .filter(read -> person.equals(read.get("actor")) && "VICTIM".equals(read.get("act")))
        .map(read -> ((Map<?, ?>) read.get("details")).get("tie").toString())
        .reduce((former, last) -> last)
        .orElseThrow();
  }

  private static List<Map<String, Object>> reads(CaseWalk walk) {
    return Caller.as("auditor")
        .get(walk.at("/api/audit/%s?size=1000"))
        .path("entries.findAll { it.kind == 'READ' }");
  }

  private static List<String> story(CaseWalk walk) {
    return Caller.as("reviewer").get(walk.at(CASE + "/timeline?size=200")).path("entries.act");
  }

  private static String aPaperOf(CaseWalk walk) {
    return Caller.as("reviewer").get(walk.at(CASE + "/documents")).path("documents[0].id");
  }
}
