package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.amparo.fixture.Metrics;
import org.amparo.fixture.Organisation;
import org.amparo.fixture.Organisation.Member;
import org.amparo.fixture.PageCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes in with the account of their organisation, and who does not. */
@QuarkusTest
class ProviderTest {

  private static final String CALLBACK = "/sign-in/provider/callback";

  @Inject BehindTheWall wall;

  @ConfigProperty(name = "amparo.identity.oidc.issuer")
  URI issuer;

  private Organisation organisation;

  @BeforeEach
  void reach() {
    organisation = new Organisation(issuer);
  }

  // --- the API ---

  @Test
  void aTokenOfTheProviderOpensTheApiForTheRolesAndTheAgencyInIt() {
    var reviewer = organisation.member("sfpd", "dv-unit", "offline_access");

    var caller = api(reviewer);

    assertThat(caller.get("/api/queues/dv-unit/tasks").statusCode()).isEqualTo(200);
    assertThat(caller.get("/api/queues/certifying-official/tasks").statusCode()).isEqualTo(403);
    assertThat(caller.get("/api/accounts").statusCode()).isEqualTo(403);
    assertThat(accountsOf("admin")).contains(reviewer.name());
  }

  @Test
  void nobodyComesInWithoutARoleOrAnAgencyThatWeKnow() {
    for (var member :
        List.of(
            organisation.member("sfpd"),
            organisation.member("sfpd", "chief"),
            organisation.member("nowhere", "dv-unit"),
            organisation.member("", "dv-unit"),
            organisation.member("*", "dv-unit"),
            organisation.member("sfpd", "administrator", "dv-unit"),
            organisation.member("sfpd", "advocate", "certifying-official"))) {
      var refused = api(member).get("/api/queues");
      assertThat(refused.statusCode()).as(member.toString()).isEqualTo(401);
      assertThat(refused.asString()).doesNotContain("role").doesNotContain("agency");
      assertThat(accountsOf("admin")).doesNotContain(member.name());
    }
  }

  @Test
  void anAccountNeverChangesItsAgencyByAClaim() {
    var member = organisation.member("sfpd", "dv-unit");
    assertThat(api(member).get("/api/queues").statusCode()).isEqualTo(200);

    double before = Metrics.of("amparo_provider_refusals_total", "");

    assertThat(api(member.with("bayside", "administrator")).get("/api/accounts").statusCode())
        .isEqualTo(401);
    assertThat(page(callback(member.with("bayside", "dv-unit"))))
        .contains("belongs to another agency");
    assertThat(Metrics.of("amparo_provider_refusals_total", "")).isEqualTo(before + 2);
  }

  @Test
  void nobodyIsTakenForAnAccountOfTheSameName() {
    var thief = new Member("official", "another-subject", "s", "sfpd", List.of("dv-unit"));

    assertThat(api(thief).get("/api/queues").statusCode()).isEqualTo(401);
    assertThat(page(callback(thief))).contains("is not connected with your organisation");
  }

  @Test
  void anAdministratorSaysWhoseAccountItIsAndItsPasswordIsGone() {
    var member = organisation.member("sfpd", "dv-unit");
    String account =
        "{\"username\":\"%s\",\"roles\":[\"dv-unit\"],\"password\":\"four plain words do\"}"
            .formatted(member.name());
    Caller.as("admin").post("/api/accounts", account);
    assertThat(api(member).get("/api/queues").statusCode()).isEqualTo(401);
    String way = "/api/accounts/%s/provider".formatted(member.name());
    String subject = "{\"subject\":\"%s\"}".formatted(member.subject());
    var stranger = Caller.wearing("x", "bayside", org.amparo.identity.Role.ADMINISTRATOR);
    assertThat(stranger.post(way, subject).statusCode()).isEqualTo(404);

    assertThat(Caller.as("admin").post(way, subject).statusCode()).isEqualTo(204);

    assertThat(api(member).get("/api/queues").statusCode()).isEqualTo(200);
    var here =
        "{\"username\":\"%s\",\"password\":\"four plain words do\"}".formatted(member.name());
    assertThat(Caller.stranger().post("/api/sign-in", here).statusCode()).isEqualTo(401);
    assertThat(Caller.as("admin").post(way, "{\"subject\":\"other\"}").statusCode()).isEqualTo(422);
  }

  @Test
  void anAdministratorConnectsAnAccountOnAPage() {
    var member = organisation.member("sfpd", "dv-unit");
    String account =
        "{\"username\":\"%s\",\"roles\":[\"dv-unit\"],\"password\":\"four plain words do\"}"
            .formatted(member.name());
    Caller.as("admin").post("/api/accounts", account);
    var admin = PageCaller.as("admin", Caller.PASSWORD, null);
    assertThat(admin.get("/accounts").asString()).contains("href=\"/accounts/provider\"");
    assertThat(admin.get("/accounts/provider").asString())
        .contains(">" + member.name() + "</option>")
        .doesNotContain(">admin</option>", ">outsider</option>");

    var empty = admin.post("/accounts/provider", Map.of("account", member.name()));
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.asString()).contains("f-subject").contains("selected>" + member.name());
    var nobody = admin.post("/accounts/provider", Map.of("subject", member.subject()));
    assertThat(nobody.statusCode()).isEqualTo(422);
    assertThat(nobody.asString()).contains("Choose the account here.");
    for (String other : List.of("outsider", "nobody-at-all", "admin")) {
      var refused =
          admin.post("/accounts/provider", Map.of("account", other, "subject", member.subject()));
      assertThat(refused.statusCode()).as(other).isIn(404, 422);
    }

    var done =
        admin.post(
            "/accounts/provider", Map.of("account", member.name(), "subject", member.subject()));

    assertThat(done.header("Location")).endsWith("/accounts?connected=" + member.name());
    assertThat(admin.get("/accounts?connected=" + member.name()).asString())
        .contains(member.name() + " signs in at your organisation from now on");
    assertThat(api(member).get("/api/queues").statusCode()).isEqualTo(200);
    assertThat(admin.get("/accounts/provider").asString())
        .doesNotContain(">" + member.name() + "</option>");
    var again =
        admin.post("/accounts/provider", Map.of("account", member.name(), "subject", "another"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.asString()).contains("connected already");
  }

  @Test
  void nobodySignsInHereWithAnAccountOfTheProvider() {
    var member = organisation.member("sfpd", "dv-unit");
    api(member).get("/api/queues");

    for (String password : List.of("", "four plain words do", member.subject())) {
      var tried =
          Caller.stranger()
              .post(
                  "/api/sign-in",
                  "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(member.name(), password));
      assertThat(tried.statusCode()).isEqualTo(401);
    }
    var given =
        Caller.as("admin")
            .post(
                "/api/accounts/%s/password".formatted(member.name()),
                "{\"password\":\"four plain words do\"}");
    assertThat(given.statusCode()).isEqualTo(422);
  }

  @Test
  void aClosedAccountIsClosedForItsTokensToo() {
    var member = organisation.member("sfpd", "dv-unit");
    String session = signIn(member);
    var caller = api(member);
    assertThat(caller.get("/api/queues").statusCode()).isEqualTo(200);

    Caller.as("admin").post("/api/accounts/%s/closure".formatted(member.name()), "");

    assertThat(caller.get("/api/queues").statusCode()).isEqualTo(401);
    assertThat(isIn(session)).isFalse();
    assertThat(page(callback(member.signedInAnew()))).contains("Your account here is closed");
  }

  @Test
  void newRolesOfTheProviderHoldFromTheNextSignIn() throws Exception {
    var member = organisation.member("sfpd", "dv-unit");
    String session = signIn(member);
    wall.asOwner(
        "select set_config('amparo.agency', '*', true)",
        "update provider_account set told_at = now() - interval '1 minute' where username = '%s'"
            .formatted(member.name()));

    signIn(member.with("sfpd", "records-clerk").signedInAnew());

    assertThat(browser(session).get("/queues/records-clerk").statusCode()).isEqualTo(200);
    assertThat(browser(session).get("/queues/dv-unit").statusCode()).isEqualTo(403);
  }

  @Test
  void anAdministratorEndsWhatSomebodyHasOpenThroughTheProvider() {
    var member = organisation.member("sfpd", "dv-unit");
    String session = signIn(member);
    var caller = api(member);

    Caller.as("admin").post("/api/accounts/%s/sign-out".formatted(member.name()), "");

    assertThat(isIn(session)).isFalse();
    assertThat(caller.get("/api/queues").statusCode()).isEqualTo(401);
  }

  @Test
  void aForgedTokenOpensNothing() {
    var claims = organisation.access(organisation.member("sfpd", "administrator"));
    for (String by : List.of("none", "forger", "public-key")) {
      var token = organisation.signed(claims, Map.of("by", by));
      assertThat(Caller.withToken(token).get("/api/accounts").statusCode()).as(by).isEqualTo(401);
    }
    for (var change : List.of(Map.of("aud", "amparo"), Map.of("exp", 1), Map.of("nonce", "n"))) {
      var wrong = new TreeMap<String, Object>(claims);
      wrong.putAll(change);
      assertThat(Caller.withToken(organisation.signed(wrong)).get("/api/accounts").statusCode())
          .as(change.toString())
          .isEqualTo(401);
    }
  }

  @Test
  void whatTakesAFreshSignInTakesOneAtTheProvider() {
    var official = organisation.member("sfpd", "certifying-official");
    String path = "/api/certifications/SFPD-26-999999/decision";
    var claims = new TreeMap<>(organisation.access(official));
    assertThat(token(claims).post(path, "{\"decision\":\"SIGN\"}").statusCode()).isEqualTo(404);

    claims.put("auth_time", Instant.now().minusSeconds(1860).getEpochSecond());
    var old = token(claims).post(path, "{\"decision\":\"SIGN\"}");
    assertThat(old.statusCode()).isEqualTo(401);
    assertThat(old.header("WWW-Authenticate")).contains("insufficient_user_authentication");
    claims.remove("auth_time");
    assertThat(token(claims).post(path, "{\"decision\":\"SIGN\"}").statusCode()).isEqualTo(401);
  }

  // --- pages ---

  @Test
  void aBrowserGoesToTheProviderAndComesBackToWhereItWanted() {
    var visit = depart("/queues/dv-unit");
    assertThat(visit.asked())
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("client_id", "amparo")
        .containsEntry("redirect_uri", "http://localhost:8081" + CALLBACK)
        .containsKeys("state", "nonce", "code_challenge");

    var member = organisation.member("sfpd", "dv-unit");
    var back = comeBack(visit, code(visit, member), visit.asked().get("state"));

    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.asString()).contains("url=/queues/dv-unit");
    assertThat(back.cookie("amparo-visit")).isEmpty();
    String session = back.cookie("amparo-session");
    assertThat(browser(session).get("/queues/dv-unit").statusCode()).isEqualTo(200);
    assertThat(browser(session).get("/cases").asString()).contains(member.name());
  }

  @Test
  void aSignInIsFinishedOnceAndOnlyInTheBrowserInWhichItBegan() {
    var member = organisation.member("sfpd", "dv-unit");
    var visit = depart("/");
    var other = depart("/");
    String state = visit.asked().get("state");

    for (var wrong :
        List.of(
            comeBack(other, code(visit, member), state),
            comeBack(new Visit(null, visit.asked()), code(visit, member), state),
            comeBack(new Visit("A".repeat(43), visit.asked()), code(visit, member), state))) {
      refused(wrong, "did not begin in this browser");
    }
    assertThat(comeBack(visit, code(visit, member), state).statusCode()).isEqualTo(200);
    refused(comeBack(visit, code(visit, member), state), "used already");
  }

  @Test
  void nothingButWhatTheProviderSaysToUsSignsAnybodyIn() {
    var member = organisation.member("sfpd", "dv-unit");
    refused(back(v -> comeBack(v, "a-made-up-code", v.state())), "cannot be read");
    refused(back(v -> comeBack(v, code(v, member), "another-state")), "did not begin");
    refused(
        back(v -> comeBack(v, token(v, organisation.id(member, "another"), "it"), v.state())),
        "cannot be believed");
    refused(
        back(v -> comeBack(v, token(v, organisation.id(member, v.nonce()), "forger"), v.state())),
        "cannot be believed");
    refused(
        back(v -> comeBack(v, token(v, organisation.access(member), "it"), v.state())),
        "cannot be believed");
    refused(
        back(
            v ->
                comeBack(
                    v,
                    organisation.code("another-challenge", "http://localhost:8081" + CALLBACK, "t"),
                    v.state())),
        "cannot be read");
    var denied =
        back(
            v ->
                browser(null)
                    .cookie("amparo-visit", v.secret())
                    .queryParams("error", "access_denied", "state", v.state())
                    .get(CALLBACK));
    refused(denied, "did not sign you in");
    refused(callback(organisation.member("sfpd", "chief")), "gives you no role here");
    refused(callback(organisation.member("nowhere", "dv-unit")), "no agency that works here");
  }

  @Test
  void aSignInLeadsNowhereElse() {
    for (String away :
        List.of("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "")) {
      var visit = depart(away);
      var back =
          comeBack(visit, code(visit, organisation.member("sfpd", "dv-unit")), visit.state());
      assertThat(back.asString()).as(away).contains("url=/\"").doesNotContain("elsewhere");
    }
  }

  @Test
  void aPlantedSessionIsNeverSignedIn() {
    var visit = depart("/");
    String planted = "A".repeat(43);
    var back =
        browser(planted)
            .cookie("amparo-visit", visit.secret())
            .queryParams("code", code(visit, organisation.member("sfpd", "dv-unit")))
            .queryParam("state", visit.state())
            .get(CALLBACK);

    assertThat(back.cookie("amparo-session")).hasSize(43).isNotEqualTo(planted);
    assertThat(isIn(planted)).isFalse();
    assertThat(back.getDetailedCookie("amparo-session").getSameSite()).isEqualTo("Strict");
    assertThat(back.getDetailedCookie("amparo-session").isHttpOnly()).isTrue();
  }

  @Test
  void theSessionThatABrowserBroughtAlongIsOverWhenSomebodySignsInAnew() {
    String before = signIn(organisation.member("sfpd", "dv-unit"));
    var visit = Visit.of(browser(before).get("/sign-in/provider"));
    assertThat(isIn(before)).as("nobody has signed in yet").isTrue();

    comeBack(visit, code(visit, organisation.member("sfpd", "dv-unit")), visit.state());

    assertThat(isIn(before)).isFalse();
  }

  @Test
  void nothingInTheDatabaseFinishesASignIn() throws Exception {
    var visit = depart("/");

    for (String secret : List.of(visit.secret(), visit.state(), visit.nonce())) {
      assertThat(wall.rowsWith(secret)).isZero();
    }
  }

  @Test
  void whoeverMustShowAgainThatItIsThemDoesSoAtTheProvider() throws Exception {
    var member = organisation.member("sfpd", "certifying-official");
    String session = signIn(member);
    String form = token(session);
    String act = "/cases/SFPD-26-999999/decision";
    aWhileAgo(member);

    var early = confirm(session, form, act);
    assertThat(early.statusCode()).isEqualTo(401);
    assertThat(early.asString())
        .contains("You have not signed in again yet")
        .contains("href=\"/confirmation/provider\"")
        .contains("name=\"note\" value=\"kept\"")
        .doesNotContain("type=\"password\"");

    var visit = Visit.of(browser(session).get("/confirmation/provider"));
    assertThat(visit.asked()).containsEntry("prompt", "login").containsEntry("max_age", "0");
    var back = comeBack(visit, code(visit, member), visit.state());
    assertThat(back.asString()).contains("You have shown that it is you");
    String fresh = back.cookie("amparo-session");
    assertThat(isIn(session)).as("the old secret").isFalse();
    var on = confirm(fresh, form, act);
    assertThat(on.statusCode()).isEqualTo(307);
    assertThat(on.header("Location")).endsWith(act);
  }

  @Test
  void nobodyElseAndNoOldSignInShowsThatItIsThem() throws Exception {
    var member = organisation.member("sfpd", "certifying-official");
    String session = signIn(member);
    aWhileAgo(member);

    var other = Visit.of(browser(session).get("/confirmation/provider"));
    refused(
        comeBack(other, code(other, organisation.member("sfpd", "dv-unit")), other.state()),
        "as somebody else");
    for (var time : new Long[] {Instant.now().minusSeconds(300).getEpochSecond(), null}) {
      var visit = Visit.of(browser(session).get("/confirmation/provider"));
      var claims = new HashMap<>(organisation.id(member, visit.nonce()));
      claims.put("auth_time", time);
      refused(
          comeBack(visit, token(visit, claims, "it"), visit.state()), "did not ask who you are");
    }
    assertThat(confirm(session, token(session), "/cases").statusCode()).isEqualTo(401);
  }

  // --- sign-out ---

  @Test
  void aSignOutAtTheProviderEndsWhatCameFromItAtOnce() {
    var member = organisation.member("sfpd", "dv-unit");
    var again = member.signedInAnew();
    String session = signIn(member);
    String other = signIn(again);
    var caller = api(member);
    assertThat(caller.get("/api/queues").statusCode()).isEqualTo(200);

    assertThat(tell(organisation.signOut(member)).statusCode()).isEqualTo(200);

    assertThat(isIn(session)).isFalse();
    assertThat(caller.get("/api/queues").statusCode()).isEqualTo(401);
    assertThat(isIn(other)).as("another sign-in of the same person").isTrue();
    assertThat(api(again).get("/api/queues").statusCode()).isEqualTo(200);

    var everywhere = new TreeMap<>(organisation.signOut(again));
    everywhere.remove("sid");
    assertThat(tell(everywhere).statusCode()).isEqualTo(200);
    assertThat(isIn(other)).isFalse();
  }

  @Test
  void aNoticeCountsOnceAndAForgedOneNever() {
    var member = organisation.member("sfpd", "dv-unit");
    String session = signIn(member);
    var claims = organisation.signOut(member);
    for (String by : List.of("none", "forger", "public-key")) {
      assertThat(hear(organisation.signed(claims, Map.of("by", by))).statusCode()).isEqualTo(400);
    }
    var old = new TreeMap<>(claims);
    old.put("iat", Instant.now().minusSeconds(3600).getEpochSecond());
    assertThat(tell(old).statusCode()).isEqualTo(400);
    assertThat(tell(organisation.id(member, "n")).statusCode()).isEqualTo(400);
    assertThat(hear("").statusCode()).isEqualTo(400);
    assertThat(isIn(session)).isTrue();

    assertThat(tell(claims).statusCode()).isEqualTo(200);
    assertThat(tell(claims).statusCode()).as("a replay").isEqualTo(400);
    assertThat(isIn(session)).isFalse();
  }

  @Test
  void aTokenOfTheProviderIsGoodNoMoreAfterItsSignOut() {
    var member = organisation.member("sfpd", "dv-unit");
    var caller = api(member);

    assertThat(caller.post("/api/sign-out").statusCode()).isEqualTo(204);

    assertThat(caller.get("/api/queues").statusCode()).isEqualTo(401);
    assertThat(api(member.signedInAnew()).get("/api/queues").statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverSignsOutHereIsSentToSignOutAtTheProvider() {
    var member = organisation.member("sfpd", "dv-unit");
    var back = callback(member);
    String session = back.cookie("amparo-session");
    var idToken = back.getDetailedCookie("amparo-signed-in-as");
    assertThat(idToken.getPath()).isEqualTo("/sign-out");

    var out =
        browser(session)
            .cookie("amparo-signed-in-as", idToken.getValue())
            .formParam("_token", token(session))
            .post("/sign-out");

    assertThat(out.asString())
        .contains(issuer + "/end?")
        .contains("id_token_hint=")
        .contains("post_logout_redirect_uri=");
    assertThat(isIn(session)).isFalse();
  }

  private String accountsOf(String admin) {
    return Caller.as(admin).get("/api/accounts").asString();
  }

  private Caller api(Member member) {
    return token(organisation.access(member));
  }

  private Caller token(Map<String, Object> claims) {
    return Caller.withToken(organisation.signed(claims));
  }

  private Response tell(Map<String, Object> claims) {
    return hear(organisation.signed(claims));
  }

  private static Response hear(String notice) {
    return Caller.stranger()
        .call()
        .urlEncodingEnabled(true)
        .contentType("application/x-www-form-urlencoded")
        .formParam("logout_token", notice)
        .post("/api/provider/sign-out");
  }

  /** A browser that is at the provider. */
  private record Visit(@Nullable String secret, Map<String, String> asked) {

    static Visit of(Response sent) {
      assertThat(sent.statusCode()).isEqualTo(303);
      var asked = new TreeMap<String, String>();
      Arrays.stream(URI.create(sent.header("Location")).getRawQuery().split("&"))
          .map(field -> field.split("=", 2))
          .forEach(f -> asked.put(f[0], URLDecoder.decode(f[1], StandardCharsets.UTF_8)));
      return new Visit(sent.cookie("amparo-visit"), asked);
    }

    String state() {
      return asked.get("state");
    }

    String nonce() {
      return asked.get("nonce");
    }
  }

  private static Visit depart(String next) {
    return Visit.of(browser(null).queryParam("next", next).get("/sign-in/provider"));
  }

  private String code(Visit visit, Member member) {
    return token(visit, organisation.id(member, visit.nonce()), "it");
  }

  private String token(Visit visit, Map<String, Object> claims, String by) {
    return organisation.code(
        visit.asked().get("code_challenge"),
        "http://localhost:8081" + CALLBACK,
        organisation.signed(claims, Map.of("by", by)));
  }

  private static Response comeBack(Visit visit, String code, String state) {
    var back = browser(null).queryParams("code", code, "state", state);
    return (visit.secret() == null ? back : back.cookie("amparo-visit", visit.secret()))
        .get(CALLBACK);
  }

  private static Response back(java.util.function.Function<Visit, Response> way) {
    return way.apply(depart("/"));
  }

  private Response callback(Member member) {
    return back(visit -> comeBack(visit, code(visit, member), visit.state()));
  }

  private String signIn(Member member) {
    var back = callback(member);
    assertThat(back.statusCode()).as(page(back)).isEqualTo(200);
    return back.cookie("amparo-session");
  }

  private static String page(Response answer) {
    return answer.asString();
  }

  private static void refused(Response answer, String sentence) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 403);
    assertThat(answer.asString()).contains(sentence).contains("Back to the sign-in");
    assertThat(answer.cookie("amparo-session")).isNull();
  }

  private void aWhileAgo(Member member) throws Exception {
    wall.asOwner(
        "select set_config('amparo.agency', '*', true)",
        "update session set proved_at = now() - interval '31 minutes' where username = '%s'"
            .formatted(member.name()));
  }

  private static Response confirm(String session, String token, String to) {
    return browser(session)
        .formParams(Map.of("_token", token, "_to", to, "note", "kept"))
        .post("/confirmation");
  }

  private static String token(String session) {
    return browser(session)
        .get("/cases")
        .asString()
        .split("name=\"_token\" value=\"")[1]
        .split("\"")[0];
  }

  private static boolean isIn(String session) {
    int status = browser(session).get("/cases").statusCode();
    assertThat(status).isIn(List.of(200, 303));
    return status == 200;
  }

  private static RequestSpecification browser(@Nullable String session) {
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
