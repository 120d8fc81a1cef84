package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is signed in can be signed out from the server. */
@QuarkusTest
class SessionsTest {

  private static final String LONG = "four plain words do";
  private static final String OTHER = "five other plain words";

  @Inject BehindTheWall wall;

  private final String person = "p" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void openAnAccount() {
    var opened =
        Caller.as("admin")
            .post(
                "/api/accounts",
                "{\"username\":\"%s\",\"roles\":[\"dv-unit\"],\"password\":\"%s\"}"
                    .formatted(person, LONG));
    assertThat(opened.statusCode()).isEqualTo(201);
  }

  @Test
  void whoeverSignsOutIsOutOnTheServerToo() {
    String session = pages();
    assertThat(isIn(session)).isTrue();

    page(session).formParam("_token", token(session)).post("/sign-out");

    assertThat(isIn(session)).isFalse();
  }

  @Test
  void aTokenOfTheApiIsGoodNoMoreAfterItsSignOut() {
    var caller = api();
    assertThat(caller.get("/api/cases").statusCode()).isEqualTo(200);

    assertThat(caller.post("/api/sign-out").statusCode()).isEqualTo(204);

    assertThat(caller.get("/api/cases").statusCode()).isEqualTo(401);
    assertThat(api().get("/api/cases").statusCode()).as("another sign-in").isEqualTo(200);
  }

  @Test
  void closingAnAccountEndsItsSessionsAtOnce() {
    endsAll(() -> Caller.as("admin").post("/api/accounts/%s/closure".formatted(person), ""));
  }

  @Test
  void anAdministratorEndsAllSessionsOfSomebody() {
    endsAll(
        () -> {
          var ended = Caller.as("admin").post("/api/accounts/%s/sign-out".formatted(person), "");
          assertThat(ended.<Integer>path("ended")).isEqualTo(2);
          return ended;
        });
    assertThat(isIn(pages())).as("signing in again is not forbidden").isTrue();
  }

  @Test
  void aNewPasswordFromTheAdministratorEndsAllSessions() {
    endsAll(() -> Caller.as("admin").post("/api/accounts/%s/password".formatted(person), ""));
  }

  @Test
  void whoeverChangesTheirPasswordStaysInAndAllOthersAreOut() {
    String elsewhere = pages();
    var here = api();
    var there = api();

    var changed =
        here.post(
            "/api/password",
            "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(LONG, OTHER));

    assertThat(changed.statusCode()).isEqualTo(204);
    assertThat(isIn(elsewhere)).isFalse();
    assertThat(there.get("/api/cases").statusCode()).isEqualTo(401);
    assertThat(here.get("/api/cases").statusCode()).isEqualTo(200);
  }

  @Test
  void anotherAgencysAdministratorEndsNothing() {
    String session = pages();
    var stranger = Caller.wearing("x", "bayside", org.amparo.identity.Role.ADMINISTRATOR);

    assertThat(stranger.post("/api/accounts/%s/sign-out".formatted(person), "").statusCode())
        .isEqualTo(404);
    assertThat(isIn(session)).isTrue();
  }

  @Test
  void whatAnotherInstanceEndedIsHeardOfWithinSeconds() throws Exception {
    var caller = api();
    assertThat(caller.get("/api/cases").statusCode()).isEqualTo(200);

    wall.asOwner(
        "select set_config('amparo.agency', '*', true)",
        "update session set ended_at = now(), ended_by = 'BY_ADMINISTRATOR' where username = '%s'"
            .formatted(person));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> caller.get("/api/cases").statusCode() == 401);
  }

  @Test
  void aPlantedCookieIsNeverSignedIn() {
    String planted = "A".repeat(43);
    var answer = signIn(planted);
    String given = answer.cookie("amparo-session");

    assertThat(given).isNotEqualTo(planted).hasSize(43);
    assertThat(isIn(given)).isTrue();
    assertThat(isIn(planted)).isFalse();
    String next = signIn(given).cookie("amparo-session");
    assertThat(isIn(given)).as("the session that the browser brought along").isFalse();
    assertThat(isIn(next)).isTrue();
  }

  @Test
  void nothingInTheDatabaseOpensASession() throws Exception {
    String session = pages();

    assertThat(wall.rowsWith(session)).isZero();
  }

  @Test
  void aSessionEndsWithoutAPageForHalfAnHourAndAQueueThatReadsItselfIsNone() throws Exception {
    String session = pages();
    seenBefore("25 minutes");
    assertThat(page(session).header("Amparo-Look", "again").get("/queues/dv-unit").statusCode())
        .isEqualTo(200);
    assertThat(secondsLeft(page(session).header("Amparo-Look", "again").get("/queues/dv-unit")))
        .isBetween(200L, 300L);
    assertThat(secondsLeft(page(session).get("/cases"))).isBetween(1790L, 1800L);

    seenBefore("31 minutes");
    assertThat(isIn(session)).isFalse();
  }

  @Test
  void aSessionEndsAfterADayOfWorkAtAnyRate() throws Exception {
    String session = pages();
    owner("update session set ends_at = now() + interval '2 minutes' where username = '%s'");
    assertThat(secondsLeft(page(session).get("/cases"))).isBetween(60L, 120L);

    owner("update session set ends_at = now() where username = '%s'");
    assertThat(isIn(session)).isFalse();
  }

  @Test
  void theAnswerThatSomebodyIsStillThereKeepsTheSessionUp() throws Exception {
    String session = pages();
    String token = token(session);
    seenBefore("28 minutes");

    var left = page(session).accept("*/*").formParam("_token", token).post("/session");

    assertThat(left.statusCode()).isEqualTo(200);
    assertThat(Long.parseLong(left.asString())).isBetween(1790L, 1800L);
    assertThat(isIn(session)).isTrue();
  }

  private void endsAll(java.util.function.Supplier<Response> act) {
    String session = pages();
    var caller = api();

    assertThat(act.get().statusCode()).isBetween(200, 204);

    assertThat(isIn(session)).isFalse();
    assertThat(caller.get("/api/cases").statusCode()).isEqualTo(401);
  }

  private void seenBefore(String interval) throws Exception {
    owner("update session set seen_at = now() - interval '" + interval + "' where username = '%s'");
  }

  private void owner(String sql) throws Exception {
    wall.asOwner("select set_config('amparo.agency', '*', true)", sql.formatted(person));
  }

  private static long secondsLeft(Response page) {
    return Long.parseLong(page.asString().split("data-session-seconds=\"")[1].split("\"")[0]);
  }

  private String pages() {
    return signIn(null).cookie("amparo-session");
  }

  private Response signIn(@org.jspecify.annotations.Nullable String cookie) {
    return page(cookie).formParams(Map.of("username", person, "password", LONG)).post("/sign-in");
  }

  private Caller api() {
    String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(person, LONG);
    return Caller.withToken(Caller.stranger().post("/api/sign-in", body).path("access_token"));
  }

  private static boolean isIn(String session) {
    int status = page(session).get("/cases").statusCode();
    assertThat(status).isIn(List.of(200, 303));
    return status == 200;
  }

  private static String token(String session) {
    return page(session)
        .get("/cases")
        .asString()
        .split("name=\"_token\" value=\"")[1]
        .split("\"")[0];
  }

  private static RequestSpecification page(@org.jspecify.annotations.Nullable String session) {
    var page =
        Caller.stranger()
            .call()
            .urlEncodingEnabled(true)
            .accept("text/html")
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .redirects()
            .follow(false);
    return session == null ? page : page.cookie("amparo-session", session);
  }
}
