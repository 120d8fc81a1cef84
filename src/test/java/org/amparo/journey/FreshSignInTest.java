package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

/** To decide and to sign take a sign-in that is not long ago. */
@QuarkusTest
class FreshSignInTest {

  private static final Map<String, String> SIGNING_ACTS =
      Map.of(
          "/api/certifications/SFPD-26-999999/decision", "{\"decision\":\"SIGN\"}",
          "/api/certifications/SFPD-26-999999/signature", "{\"signedOn\":\"2026-01-02\"}",
          "/api/certifications/signatures",
              "{\"signatures\":[{\"caseNumber\":\"SFPD-26-999999\",\"signedOn\":\"2026-01-02\"}]}");

  @Inject BehindTheWall wall;

  @Test
  void theApiAsksForAFresherSignInAsTheStandardSays() {
    SIGNING_ACTS.forEach(
        (act, body) -> {
          for (var old : List.of(signedIn(Duration.ofMinutes(31)), withoutATime())) {
            var refused = old.post(act, body);
            assertThat(refused.statusCode()).as(act).isEqualTo(401);
            assertThat(refused.<String>path("type")).isEqualTo("/problems/sign-in-again");
            assertThat(refused.header("WWW-Authenticate"))
                .startsWith("Bearer ")
                .contains("error=\"insufficient_user_authentication\"")
                .contains("max_age=\"1800\"");
          }
          assertThat(signedIn(Duration.ofMinutes(1)).post(act, body).statusCode())
              .as(act)
              .isNotEqualTo(401);
        });
  }

  @Test
  void whoeverMayNotSignIsToldSoAndNotAskedForAPassword() {
    var reviewer = Caller.as("reviewer");
    SIGNING_ACTS.forEach(
        (act, body) -> assertThat(reviewer.post(act, body).statusCode()).as(act).isEqualTo(403));
  }

  @Test
  void otherWorkGoesOnWithAnOldSignIn() {
    assertThat(signedIn(Duration.ofMinutes(31)).get("/api/cases").statusCode()).isEqualTo(200);
  }

  @Test
  void aPageAsksForThePasswordAndDoesWhatWasTyped() throws Exception {
    var walk = CaseWalk.withOfficial();
    String session = signIn();
    String token = token(page(session).get("/cases"));
    page(session).formParam("_token", token).post("/tasks/%s/claim".formatted(walk.task("DECIDE")));
    aWhileAgo();

    var asked =
        page(session)
            .formParams(
                Map.of(
                    "_token", token, "_key", "once", "decision", "RETURN", "note", "one & \"two\""))
            .post(walk.at("/certifications/%s/decision"));

    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.asString())
        .contains("name=\"note\" value=\"one &amp; &quot;two&quot;\"")
        .contains("name=\"_key\" value=\"once\"");

    var wrong = confirm(session, token, walk, "not the password");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.asString())
        .contains("The password is wrong. Nothing has been done yet.")
        .contains("name=\"note\"")
        .doesNotContain("not the password");

    var right = confirm(session, token, walk, Caller.PASSWORD);
    assertThat(right.statusCode()).isEqualTo(307);
    assertThat(right.header("Location")).endsWith(walk.at("/certifications/%s/decision"));
    String fresh = right.cookie("amparo-session");
    assertThat(page(session).get("/cases").statusCode()).as("the old secret").isEqualTo(303);
    var done = typed(fresh, token, Caller.PASSWORD).post(walk.at("/certifications/%s/decision"));
    assertThat(done.header("Location")).contains("done=decision");
  }

  @Test
  void aConfirmationLeadsNowhereElse() {
    String session = signIn();
    String token = token(page(session).get("/cases"));
    for (String away : List.of("https://elsewhere.example/", "//elsewhere.example", "")) {
      var answer = typed(session, token, Caller.PASSWORD).formParam("_to", away);
      assertThat(answer.post("/confirmation").statusCode()).as(away).isEqualTo(400);
    }
  }

  private static Response confirm(String session, String token, CaseWalk walk, String password) {
    return typed(session, token, password)
        .formParam("_to", walk.at("/certifications/%s/decision"))
        .post("/confirmation");
  }

  private static RequestSpecification typed(String session, String token, String password) {
    return page(session)
        .formParams(
            Map.of(
                "_token", token,
                "_key", "once",
                "_password", password,
                "decision", "RETURN",
                "note", "one & \"two\""));
  }

  private void aWhileAgo() throws Exception {
    wall.asOwner(
        "select set_config('amparo.agency', '*', true)",
        "update session set proved_at = now() - interval '31 minutes' where username = 'official'");
  }

  private static Caller signedIn(Duration ago) {
    return Caller.withToken(
        official().claim("auth_time", Instant.now().minus(ago).getEpochSecond()).sign());
  }

  private static Caller withoutATime() {
    return Caller.withToken(official().sign());
  }

  private static io.smallrye.jwt.build.JwtClaimsBuilder official() {
    return Jwt.subject("official")
        .groups("certifying-official")
        .claim("agency", "sfpd")
        .expiresIn(Duration.ofMinutes(5));
  }

  private static String signIn() {
    return page("none")
        .formParams(Map.of("username", "official", "password", Caller.PASSWORD))
        .post("/sign-in")
        .cookie("amparo-session");
  }

  private static String token(Response page) {
    return page.asString().split("name=\"_token\" value=\"")[1].split("\"")[0];
  }

  private static RequestSpecification page(String session) {
    return Caller.stranger()
        .call()
        .urlEncodingEnabled(true)
        .cookie("amparo-session", session)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .redirects()
        .follow(false);
  }
}
