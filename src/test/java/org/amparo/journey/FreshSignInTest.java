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
import java.util.UUID;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.junit.jupiter.api.Test;

/** What binds the agency or cannot be undone takes a sign-in that is not long ago. */
@QuarkusTest
class FreshSignInTest {

  /** What binds or cannot be undone. */
  private record Grave(String role, String path, String body) {}

  private static final String NOBODYS = "SFPD-26-999999";

  private static final List<Grave> ACTS =
      List.of(
          new Grave(
              "certifying-official",
              "/api/certifications/" + NOBODYS + "/decision",
              "{\"decision\":\"SIGN\"}"),
          new Grave(
              "certifying-official",
              "/api/certifications/" + NOBODYS + "/signature",
              "{\"signedOn\":\"2026-01-02\"}"),
          new Grave(
              "certifying-official",
              "/api/certifications/signatures",
              "{\"signatures\":[{\"caseNumber\":\"%s\",\"signedOn\":\"2026-01-02\"}]}"
                  .formatted(NOBODYS)),
          new Grave(
              "dv-unit",
              "/api/cases/" + NOBODYS + "/break-glass",
              "{\"reason\":\"The colleague who has it is ill today.\"}"),
          new Grave("administrator", "/api/retention/purges", ""),
          new Grave(
              "administrator",
              "/api/partners",
              "{\"kind\":\"PROSECUTOR\",\"name\":\"A system\",\"url\":\"ftp://none\","
                  + "\"events\":[\"CASE_STAGE\"],\"basis\":\"An order\","
                  + "\"decidedOn\":\"2026-01-02\"}"),
          new Grave(
              "administrator",
              "/api/partners/%s/secret".formatted(UUID.randomUUID()),
              "{\"formerHours\":0}"),
          new Grave(
              "records-clerk",
              "/api/legal-demands/%s/export".formatted(UUID.randomUUID()),
              "{\"groups\":[\"NAMES\"]}"),
          new Grave(
              "dv-supervisor",
              "/api/retention/purges/%s/confirmation".formatted(UUID.randomUUID()),
              "{\"cases\":1}"));

  @Inject BehindTheWall wall;

  @Test
  void theApiAsksForAFresherSignInAsTheStandardSays() {
    for (var act : ACTS) {
      for (var old :
          List.of(
              signedIn(act.role(), Duration.ofMinutes(31)),
              signedIn(act.role(), Duration.ofMinutes(-31)),
              withoutATime(act.role()))) {
        var refused = old.post(act.path(), act.body());
        assertThat(refused.statusCode()).as(act.path()).isEqualTo(401);
        assertThat(refused.<String>path("type")).isEqualTo("/problems/sign-in-again");
        assertThat(refused.header("WWW-Authenticate"))
            .startsWith("Bearer ")
            .contains("error=\"insufficient_user_authentication\"")
            .contains("max_age=\"1800\"");
      }
      var fresh = signedIn(act.role(), Duration.ofMinutes(1)).post(act.path(), act.body());
      assertThat(fresh.statusCode()).as(act.path()).isNotIn(400, 401, 403, 500);
    }
  }

  @Test
  void whoeverMayNotDoItIsToldSoAndNotAskedForAPassword() {
    for (var act : ACTS) {
      var officer = signedIn("auditor", Duration.ofMinutes(31));
      assertThat(officer.post(act.path(), act.body()).statusCode()).as(act.path()).isEqualTo(403);
    }
  }

  @Test
  void otherWorkGoesOnWithAnOldSignIn() {
    assertThat(signedIn("dv-unit", Duration.ofMinutes(31)).get("/api/cases").statusCode())
        .isEqualTo(200);
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
        .contains(
            "The password is wrong, or there were too many wrong tries. Nothing has been done yet.")
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

  private static Caller signedIn(String role, Duration ago) {
    return Caller.withToken(
        somebody(role).claim("auth_time", Instant.now().minus(ago).getEpochSecond()).sign());
  }

  private static Caller withoutATime(String role) {
    return Caller.withToken(somebody(role).sign());
  }

  /** Of an agency without a case that could be purged. */
  private static io.smallrye.jwt.build.JwtClaimsBuilder somebody(String role) {
    return Jwt.subject("visitor")
        .groups(role)
        .claim("agency", "bayside")
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
