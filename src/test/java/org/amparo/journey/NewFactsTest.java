package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.OtherStates;
import org.amparo.identity.Role;
import org.amparo.jurisdiction.LawChanged;
import org.amparo.kernel.AgencyId;
import org.amparo.referral.DueDateSweep;
import org.amparo.referral.LawFollower;
import org.junit.jupiter.api.Test;

/** Facts that change while a request is open move its dues, and no request is without one. */
@QuarkusTest
class NewFactsTest {

  private static final String FACTS = "/api/requests/%s/facts";
  private static final Object REMOVAL = "{\"inRemovalProceedings\": true}";

  private static final String BEHIND =
      "update agency_law set applied = false, followed_to = null where agency_id = 'sfpd'";

  @Inject OtherStates states;
  @Inject BehindTheWall wall;
  @Inject LawFollower follower;
  @Inject DueDateSweep sweep;
  @Inject Event<LawChanged> changes;
  @Inject EntityManager entities;

  @Test
  void removalProceedingsMoveTheTaskInTheQueueAtOnce() {
    var walk = CaseWalk.inReview();
    Instant before = due(walk.view());
    assertThat(priority(walk)).isEqualTo(50);

    walk.does("reviewer", FACTS, REMOVAL);

    assertThat(due(walk.view())).isBefore(before);
    assertThat(priority(walk)).isEqualTo(90);
    assertThat(clocks(walk.view())).contains("REMOVAL", "STANDARD");
    assertThat(Caller.as("supervisor").get(walk.at("/api/cases/%s/timeline?size=200")).asString())
        .contains("FACTS_ASSERTED", "answer is due on")
        .doesNotContain("1990-05-05");
  }

  @Test
  void whatIsTakenBackGivesTheLaterDayAgain() {
    var walk = CaseWalk.inReview();
    Instant before = due(walk.view());

    walk.does("reviewer", FACTS, REMOVAL);
    walk.does("reviewer", FACTS, "{\"inRemovalProceedings\": false}");

    assertThat(due(walk.view())).isEqualTo(before);
    assertThat(clocks(walk.view())).doesNotContain("REMOVAL");
  }

  @Test
  void anAdvocateAssertsForACaseOfTheirOwnOnly() {
    var walk = CaseWalk.inReview();
    var advocate = Caller.as("advocate2");
    assertThat(advocate.post(walk.at(FACTS), REMOVAL).statusCode()).isEqualTo(404);
    advocate.post("/api/grants", Bodies.grant(walk.code()));

    assertThat(advocate.post(walk.at(FACTS), REMOVAL).statusCode()).isEqualTo(200);
  }

  @Test
  void aCorrectedBirthdayCountsWhereTheLawCountsBackFromIt() throws SQLException {
    states.agency("olympia", "OLY", "us-wa", "America/Los_Angeles");
    var unit = Caller.wearing("olympia-unit", "olympia", Role.DV_UNIT);
    String number = unit.post("/api/requests", Bodies.requestOfAVictim()).path("caseNumber");
    assertThat(clocks(unit.get("/api/cases/" + number))).doesNotContain("BIRTHDAY_21");
    var born = Bodies.today().minusYears(21).plusDays(30);

    var heard = unit.post(FACTS.formatted(number), "{\"victimBirthDate\": \"%s\"}".formatted(born));

    assertThat(heard.statusCode()).as(heard.asString()).isEqualTo(200);
    assertThat(
            unit.get("/api/cases/" + number)
                .<String>path("clocks.find { it.id == 'BIRTHDAY_21' }.dueOn"))
        .isEqualTo(Bodies.today().plusDays(16).toString());
  }

  @Test
  void aBirthdayThatWasKnownAtReceiptCountsFromTheBeginning() throws SQLException {
    states.agency("olympia", "OLY", "us-wa", "America/Los_Angeles");
    var unit = Caller.wearing("olympia-unit", "olympia", Role.DV_UNIT);
    var request = Bodies.requestOfAVictim();
    request
        .withObject("victim")
        .put("birthDate", Bodies.today().minusYears(21).plusDays(30).toString());

    String number = unit.post("/api/requests", request).path("caseNumber");

    assertThat(clocks(unit.get("/api/cases/" + number))).contains("BIRTHDAY_21");
  }

  @Test
  void nothingNewABirthInTheFutureAndAClosedCaseAreRefused() {
    var walk = CaseWalk.inReview();
    var closed = CaseWalk.denied();
    var unit = Caller.as("reviewer");
    String tomorrow = Bodies.today().plusDays(2).toString();

    assertThat(unit.post(walk.at(FACTS), "{}").statusCode()).isEqualTo(422);
    assertThat(
            unit.post(walk.at(FACTS), "{\"victimBirthDate\": \"%s\"}".formatted(tomorrow))
                .statusCode())
        .isEqualTo(422);
    assertThat(unit.post(closed.at(FACTS), REMOVAL).statusCode()).isEqualTo(409);
  }

  @Test
  void afterTheLawChangedOpenRequestsAreCountedAnewAndItIsOnRecord() throws SQLException {
    var walk = CaseWalk.inReview();
    String lawful = standard(walk);
    wall.asOwner(clockOf(walk, "update case_clock set due_on = due_on - 20"), BEHIND);

    follower.follow(new AgencyId("sfpd"));

    assertThat(standard(walk)).isEqualTo(lawful);
    assertThat(acts(walk)).contains("CLOCKS_RECOUNTED");
    assertThat(wall.in("sfpd", () -> lawIsApplied())).isTrue();
  }

  @Test
  void aNewCountThatMovesNothingWritesNothingAndOneThatDoesMovesTheTaskToo() throws SQLException {
    var still = CaseWalk.inReview();
    var moved = CaseWalk.inReview();
    String version = still.view().header("ETag");
    Instant due = due(moved.view());
    wall.asOwner(
        clockOf(moved, "update case_clock set due_on = due_on + 20"),
        "update queue_task set due_at = due_at + interval '10 days' where step = 'REVIEW'"
            + " and case_number = '%s'".formatted(moved.number()),
        BEHIND);

    follower.follow(new AgencyId("sfpd"));

    assertThat(still.view().header("ETag")).isEqualTo(version);
    assertThat(acts(still)).doesNotContain("CLOCKS_RECOUNTED");
    assertThat(due(moved.view())).isEqualTo(due);
    assertThat(acts(moved)).containsOnlyOnce("CLOCKS_RECOUNTED");
  }

  @Test
  void aCountThatDiedGoesOnBehindTheBatchThatItFinishedAndTellsHowFarItIs() throws SQLException {
    var walks = inTheOrderOfTheirIds(CaseWalk.inReview(), CaseWalk.inReview());
    var done = walks.get(0);
    var left = walks.get(1);
    String lawful = standard(left);
    wall.asOwner(
        clockOf(done, "update case_clock set due_on = due_on - 20"),
        clockOf(left, "update case_clock set due_on = due_on - 20"),
        BEHIND,
        "update agency_law set begun_at = now(), requests = 7, looked_at = 5, moved = 3,"
            + " followed_to = (select case_id from case_file where case_number = '%s')"
                .formatted(done.number())
            + " where agency_id = 'sfpd'");

    follower.follow(new AgencyId("sfpd"));

    assertThat(standard(left)).isEqualTo(lawful);
    assertThat(acts(done))
        .as("the batch before the death is not done twice")
        .doesNotContain("CLOCKS_RECOUNTED");
    assertThat(recount("requests")).as("it did not begin again").isEqualTo(7);
    assertThat((int) recount("lookedAt")).isGreaterThan(5);
    assertThat((int) recount("moved")).isGreaterThan(3);
    assertThat(recount("doneAt")).isNotNull();
  }

  @Test
  void aLawThatChangesAgainIsFollowedFromTheBeginningAndAnotherReadingIsNotFollowedHere()
      throws SQLException {
    var walk = CaseWalk.inReview();
    String lawful = standard(walk);
    String late = Bodies.today().plusDays(10).toString();
    wall.asOwner(
        clockOf(walk, "update case_clock set due_on = '%s'".formatted(late)),
        BEHIND,
        "update agency_law set fingerprint = 'of another instance',"
            + " followed_to = 'ffffffff-ffff-ffff-ffff-ffffffffffff' where agency_id = 'sfpd'");

    follower.follow(new AgencyId("sfpd"));
    assertThat(standard(walk)).isEqualTo(late);

    changes.fire(new LawChanged(Set.of("us-ca-sf-sfpd")));
    follower.follow(new AgencyId("sfpd"));
    assertThat(standard(walk)).isEqualTo(lawful);
  }

  @Test
  void theSweepWindsUpAMissingClockAndThenFindsNoRequestWithoutADueDate() throws SQLException {
    var walk = CaseWalk.inReview();
    String lawful = standard(walk);
    wall.asOwner(clockOf(walk, "delete from case_clock"));
    assertThat(clocks(walk.view())).doesNotContain("STANDARD");

    long without = sweep.sweep(new AgencyId("sfpd"));

    assertThat(without).isZero();
    assertThat(standard(walk)).isEqualTo(lawful);
  }

  private List<CaseWalk> inTheOrderOfTheirIds(CaseWalk one, CaseWalk other) {
    return Stream.of(one, other).sorted(Comparator.comparing(this::id)).toList();
  }

  private String id(CaseWalk walk) {
    return wall.in(
        "sfpd",
        () ->
            (String)
                entities
                    .createNativeQuery(
                        "select cast(case_id as text) from case_file where case_number = :number")
                    .setParameter("number", walk.number())
                    .getSingleResult());
  }

  private static Object recount(String field) {
    return Caller.as("admin").get("/api/agencies/sfpd/profiles").path("recount." + field);
  }

  private boolean lawIsApplied() {
    return (Boolean)
        entities
            .createNativeQuery("select applied from agency_law where agency_id = 'sfpd'")
            .getSingleResult();
  }

  private static String clockOf(CaseWalk walk, String change) {
    return change
        + " where clock = 'STANDARD' and case_id = (select case_id from case_file where case_number"
        + " = '%s')".formatted(walk.number());
  }

  private static Instant due(Response view) {
    return Instant.parse(view.path("tasks.find { it.step == 'REVIEW' }.dueAt"));
  }

  private static int priority(CaseWalk walk) {
    return Caller.as("reviewer2").get("/api/tasks/" + walk.task("REVIEW")).path("task.priority");
  }

  private static List<String> clocks(Response view) {
    return view.path("clocks.id");
  }

  private static String standard(CaseWalk walk) {
    return walk.view().path("clocks.find { it.id == 'STANDARD' }.dueOn");
  }

  private static List<String> acts(CaseWalk walk) {
    return Caller.as("auditor").get(walk.at("/api/audit/%s?size=200")).path("entries.act");
  }
}
