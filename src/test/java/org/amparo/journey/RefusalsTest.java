package org.amparo.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever watches the service sees that somebody tries doors, and which ones. */
@QuarkusTest
class RefusalsTest {

  @ParameterizedTest
  @ValueSource(strings = {"expired", "another issuer", "another audience", "half"})
  void aTokenThatIsNotGoodIsCountedAndGetsTheOneAnswer(String what) {
    String token =
        switch (what) {
          case "expired" -> reviewer().expiresAt(Instant.now().minusSeconds(3600)).sign();
          case "another issuer" -> reviewer().issuer("https://elsewhere.example").sign();
          case "another audience" -> reviewer().audience("elsewhere").sign();
          default -> Caller.as("reviewer").token().substring(0, 40);
        };

    var refused = counted("token", () -> Caller.withToken(token).get("/api/cases"));

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.<String>path("detail"))
        .isEqualTo(Caller.stranger().get("/api/cases").path("detail"));
    assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  private static io.smallrye.jwt.build.JwtClaimsBuilder reviewer() {
    return Jwt.subject("reviewer").groups("dv-unit").claim("agency", "sfpd");
  }

  @Test
  void eachOtherKindIsCountedOnceUnderItsName() {
    var walk = CaseWalk.referral();
    var reviewer = Caller.as("reviewer");

    counted("unauthenticated", () -> Caller.stranger().get("/api/cases"));
    counted("forbidden", () -> reviewer.get("/api/accounts"));
    counted("not-found", () -> Caller.as("officer2").get(walk.at("/api/cases/%s")));
    counted("session", () -> page("no-such-session", "/cases"));
    counted(
        "unknown-field",
        () -> Caller.as("officer").post("/api/referrals", Bodies.referral().put("agencyId", "x")));
    counted(
        "code",
        () -> Caller.stranger().post("/api/track", "{\"code\":\"0000-0000-0000-0000-0000\"}"));
    counted(
        "code",
        () ->
            Caller.stranger()
                .post("/api/track/revocation", "{\"code\":\"0000-0000-0000-0000-0000\"}"));
    counted("code", () -> Caller.as("advocate").post("/api/grants", grant("code", "0000-0000")));
    counted(
        "not-found",
        () -> reviewer.post("/api/grants", grant("caseNumber", "SFPD-26-999999", "advocate")));
  }

  private static String grant(String field, String value, String... advocate) {
    return Bodies.json("{\"consent\": {\"on\": \"$0\", \"method\": \"WRITTEN\"}}")
        .put(field, value)
        .put("advocate", advocate.length == 0 ? null : advocate[0])
        .toString();
  }

  @Test
  void aFormFromAnotherSiteIsCountedAndDoesNothing() {
    String session =
        given()
            .redirects()
            .follow(false)
            .accept("text/html")
            .contentType("application/x-www-form-urlencoded")
            .formParams(Map.of("username", "reviewer", "password", Caller.PASSWORD, "_next", "/"))
            .post("/sign-in")
            .cookie("amparo-session");

    var refused =
        counted(
            "form",
            () ->
                given()
                    .redirects()
                    .follow(false)
                    .accept("text/html")
                    .contentType("application/x-www-form-urlencoded")
                    .header("Origin", "https://elsewhere.example")
                    .cookie("amparo-session", session)
                    .formParam("_token", "guessed")
                    .post("/sign-out"));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(page(session, "/cases").statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverAsksForACaseThatIsNotTheirsStandsInItsRecordOnceAnHour() {
    var walk = CaseWalk.withOfficial();
    var officer = Caller.as("officer2");
    var colleague = Caller.as("reviewer2");
    for (int i = 0; i < 3; i++) {
      assertThat(officer.get(walk.at("/api/cases/%s")).statusCode()).isEqualTo(404);
      assertThat(colleague.get(walk.at("/api/supplement-b/%s")).statusCode()).isEqualTo(403);
    }

    await().until(() -> refusals(walk).size() >= 2);
    assertThat(refusals(walk))
        .containsExactlyInAnyOrder("officer2 NOT_FOUND", "reviewer2 NOT_ASSIGNED");
    assertThat(Caller.as("auditor").post("/api/audit/verification", "").<Boolean>path("verified"))
        .isTrue();
    assertThat(Caller.as("supervisor").get(walk.at("/api/cases/%s/timeline")).asString())
        .contains("Somebody asked for it who may not see it, and was shown nothing");
  }

  private static List<String> refusals(CaseWalk walk) {
    var entries = Caller.as("auditor").get(walk.at("/api/audit/%s?size=200")).jsonPath();
    return entries.getList("entries.findAll { it.kind == 'REFUSAL' }", Map.class).stream()
        .map(entry -> entry.get("actor") + " " + ((Map<?, ?>) entry.get("details")).get("problem"))
        .toList();
  }

  private static Response page(String session, String path) {
    return given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .cookie("amparo-session", session)
        .get(path);
  }

  private static Response counted(String kind, Supplier<Response> tried) {
    String label = "kind=\"" + kind + "\"";
    double before = Metrics.of("amparo_refusals_total", label);
    double all = Metrics.of("amparo_refusals_total", "kind=");
    var answer = tried.get();
    assertThat(Metrics.of("amparo_refusals_total", label)).as(kind).isEqualTo(before + 1);
    assertThat(Metrics.of("amparo_refusals_total", "kind=")).as(kind).isEqualTo(all + 1);
    return answer;
  }
}
