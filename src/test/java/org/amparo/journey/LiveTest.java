package org.amparo.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.EventStream;
import org.amparo.identity.Role;
import org.amparo.kernel.AgencyId;
import org.amparo.kernel.CaseId;
import org.amparo.queue.QueueChanged;
import org.amparo.queue.Task;
import org.junit.jupiter.api.Test;

/** What happens is told at once to whoever may know of it, and to nobody else. */
@QuarkusTest
class LiveTest {

  @Inject BehindTheWall wall;
  @Inject EntityManager entities;
  @Inject Event<QueueChanged> changes;

  @Test
  void aNewTaskAndItsClaimAreToldByIdsKindsAndStagesOnly() {
    try (var unit = EventStream.of(Caller.as("reviewer"))) {
      var walk = CaseWalk.referral();

      var offered = unit.next("queue", walk.number());
      assertThat(offered.<List<String>>path("tasks.step")).containsExactly("CONTACT_VICTIM");
      assertThat(offered.<String>path("tasks[0].id")).isEqualTo(walk.task("CONTACT_VICTIM"));
      var filed = unit.next("case", walk.number());
      assertThat(filed.<String>path("stage")).isEqualTo("RECEIVED");
      assertThat(filed.<String>path("state")).isEqualTo("REFERRED");
      assertThat(filed.id()).as("the last message of an event has its number").isNotEmpty();

      walk.claim(Caller.as("reviewer2"), "CONTACT_VICTIM");
      var claimed = unit.until("case", walk.number());
      assertThat(claimed.get(0).kind()).isEqualTo("queue");
      assertThat(claimed.toString()).doesNotContain("reviewer", "Zarzamora");
      assertThat(claimed.get(1).<Integer>path("entry")).isGreaterThan(filed.path("entry"));
      assertThat(unit.header("Content-Type")).startsWith("text/event-stream");
      assertThat(unit.header("Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void whoComesBackHearsWhatTheyMissedOnceAndInOrder() {
    String last;
    try (var unit = EventStream.of(Caller.as("reviewer"))) {
      last = unit.next("case", CaseWalk.referral().number()).id();
    }
    var first = CaseWalk.referral();
    var second = CaseWalk.referral();
    try (var here = EventStream.of(Caller.as("reviewer"))) {
      here.next("case", CaseWalk.referral().number());
    }

    try (var again = EventStream.of(Caller.as("reviewer"), last)) {
      var third = CaseWalk.referral();
      var heard = again.missed();
      heard.addAll(again.until("case", third.number()));
      assertThat(heard)
          .filteredOn(message -> message.kind().equals("case"))
          .extracting(message -> message.<String>path("caseNumber"))
          .containsSubsequence(first.number(), second.number(), third.number())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whoAsksForWhatIsNoLongerKnownReadsEverythingAnew() {
    try (var unit = EventStream.of(Caller.as("reviewer"), "999999999999")) {
      var walk = CaseWalk.referral();
      assertThat(unit.next("case", walk.number()).id()).isNotEmpty();
    }
    try (var wrong = EventStream.of(Caller.as("reviewer"), "yesterday")) {
      assertThat(wrong.status()).isEqualTo(400);
    }
  }

  @Test
  void anotherAgencyHearsNothing() {
    try (var outsider = EventStream.of(Caller.as("outsider"));
        var unit = EventStream.of(Caller.as("reviewer"))) {
      var walk = CaseWalk.referral();
      unit.next("case", walk.number());
      var own = CaseWalk.referral(officerOf("bayside"), Bodies.referral());

      var heard = outsider.until("case", own.number());
      assertThat(heard.toString()).doesNotContain(walk.number());
    }
  }

  @Test
  void aClerkHearsOfTheCaseButNotOfTheUnitsQueue() {
    try (var clerk = EventStream.of(Caller.as("records"))) {
      var walk = CaseWalk.referral();

      var heard = clerk.until("case", walk.number());
      assertThat(heard).noneMatch(message -> message.kind().equals("queue"));
    }
  }

  @Test
  void anOfficerHearsTheCoarseStageOfTheirOwnReferralAndNoOther() {
    try (var officer = EventStream.of(Caller.as("officer"))) {
      var other = CaseWalk.referral(officerOf("sfpd"), Bodies.referral());
      var own = CaseWalk.referral();

      var heard = officer.until("case", own.number());
      assertThat(heard.toString()).doesNotContain(other.number());
      var told = heard.get(heard.size() - 1);
      assertThat(told.<String>path("stage")).isEqualTo("RECEIVED");
      assertThat(told.data()).doesNotContain("state", "entry");
    }
  }

  @Test
  void aGrantCountsAtOnceInBothDirections() {
    var walk = CaseWalk.referral();
    var advocate = Caller.as("advocate");
    try (var stream = EventStream.of(advocate)) {
      walk.requested();
      String grant = advocate.post("/api/grants", Bodies.grant(walk.code())).path("id");
      assertThat(stream.next("grant", walk.number()).<Boolean>path("given")).isTrue();

      walk.screened();
      assertThat(stream.next("case", walk.number()).<String>path("stage")).isNotEmpty();

      assertThat(advocate.delete("/api/grants/" + grant).statusCode()).isEqualTo(204);
      var taken = stream.next("grant", walk.number());
      assertThat(taken.<Boolean>path("given")).isFalse();

      walk.recordsFound();
      var own = CaseWalk.request(advocate);
      assertThat(stream.until("case", own.number()).toString()).doesNotContain(walk.number());
      try (var back = EventStream.of(advocate, taken.id())) {
        var more = CaseWalk.request(advocate);
        assertThat(back.until("case", more.number()).toString()).doesNotContain(walk.number());
      }
    }
  }

  @Test
  void whatWasUndoneIsNeverTold() {
    try (var unit = EventStream.of(Caller.as("reviewer"))) {
      var walk = CaseWalk.referral();
      var task = UUID.fromString(walk.task("CONTACT_VICTIM"));
      var change = new QueueChanged(new AgencyId("sfpd"), caseOf(task), task);
      unit.until("case", walk.number());
      assertThatThrownBy(
              () ->
                  wall.run(
                      "sfpd",
                      () -> {
                        changes.fire(change);
                        throw new IllegalStateException("undone");
                      }))
          .hasMessageContaining("undone");
      var after = CaseWalk.referral();
      assertThat(unit.until("case", after.number()).toString()).doesNotContain(walk.number());

      wall.run("sfpd", () -> changes.fire(change));
      assertThat(unit.next("queue", walk.number()).<String>path("tasks[0].id"))
          .isEqualTo(task.toString());
    }
  }

  private CaseId caseOf(UUID task) {
    return wall.in("sfpd", () -> entities.find(Task.class, task).caseId());
  }

  @Test
  void aStreamEndsWhenItsSessionDoesAndOthersGoOn() {
    String session = signIn("reviewer");
    try (var page = EventStream.ofSession(session);
        var other = EventStream.ofSession(signIn("reviewer"))) {
      assertThat(page.status()).isEqualTo(200);
      given()
          .redirects()
          .follow(false)
          .accept("text/html")
          .contentType("application/x-www-form-urlencoded")
          .cookie("amparo-session", session)
          .formParam("_token", formToken(session))
          .post("/sign-out")
          .then()
          .statusCode(303);

      page.ends();
      other.next("case", CaseWalk.referral().number());
    }
  }

  @Test
  void aStreamEndsWithItsToken() {
    var brief =
        Jwt.subject("reviewer")
            .groups(Set.of("dv-unit"))
            .claim("agency", "sfpd")
            .expiresIn(Duration.ofSeconds(3))
            .sign();
    try (var stream = EventStream.of(Caller.withToken(brief))) {
      stream.ends();
    }
  }

  private static Caller officerOf(String agency) {
    return Caller.wearing("night-officer", agency, Role.PATROL_OFFICER);
  }

  private static String signIn(String username) {
    return given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded")
        .formParam("username", username)
        .formParam("password", Caller.PASSWORD)
        .formParam("_next", "/")
        .post("/sign-in")
        .cookie("amparo-session");
  }

  private static String formToken(String session) {
    String html =
        given().accept("text/html").cookie("amparo-session", session).get("/cases").asString();
    return html.split("name=\"_token\" value=\"")[1].split("\"")[0];
  }
}
