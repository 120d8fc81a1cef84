package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.CaseWalk;
import org.amparo.fixture.PageCaller;
import org.amparo.kernel.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not as the contract says is refused with a reason, and leaves nothing behind. */
@QuarkusTest
class HostileInputTest {

  private static final Set<String> LISTED =
      Set.copyOf(Arrays.stream(Problem.values()).map(p -> "/problems/" + p.slug()).toList());

  @Inject BehindTheWall wall;
  @Inject DataSource database;

  @ConfigProperty(name = "amparo.keys.token.public")
  String publicKey;

  private long casesBefore;

  @BeforeEach
  void count() {
    casesBefore = cases();
  }

  static Stream<Arguments> bodies() {
    String good = Bodies.referral().toString();
    return Stream.of(
        arguments("half an object", "{\"victim\": {", 400, "malformed"),
        arguments("no JSON", "victim=Zarzamora", 400, "malformed"),
        arguments("nothing", "", 400, "malformed"),
        arguments("null", "null", 400, "malformed"),
        arguments("a list", "[]", 400, "malformed"),
        arguments("something after the end", good + "x", 400, "malformed"),
        arguments("a second object after the end", good + good, 400, "malformed"),
        arguments("a field twice", good.replaceFirst("\\{", "{\"notice\":null,"), 400, "malformed"),
        arguments("nested too deeply", "{\"victim\":" + "[".repeat(5000), 400, "malformed"),
        arguments("a status", with("/victim", "immigrationStatus", "\"X\""), 400, "unknown-field"),
        arguments("an opinion", with("", "eligible", "true"), 400, "unknown-field"),
        arguments("a misspelt field", with("/incident", "ocurredOn", "null"), 400, "unknown-field"),
        arguments("a number for a text", with("/victim", "familyName", "7"), 400, "malformed"),
        arguments("an object for a text", with("/victim", "familyName", "{}"), 400, "malformed"),
        arguments("a text for a list", with("/incident", "crimes", "\"X\""), 400, "malformed"),
        arguments(
            "a number for a date", with("/incident", "occurredOn", "20261"), 400, "malformed"),
        arguments("an unknown code", with("/incident", "crimes", "[\"ARSON\"]"), 400, "malformed"),
        arguments("no code in a list", with("/incident", "crimes", "[null]"), 400, "malformed"),
        arguments("a code's number", with("/notice", "language", "0"), 400, "malformed"),
        arguments(
            "an unknown method",
            with("/victim/safeContact", "method", "\"FAX\""),
            400,
            "malformed"),
        arguments("no family name", with("/victim", "familyName", "null"), 400, "malformed"),
        arguments("a blank name", with("/victim", "familyName", "\"  \""), 400, "malformed"),
        arguments("a very long name", with("/victim", "familyName", text(201)), 400, "malformed"),
        arguments("1 MB of text", with("/incident", "summary", text(1_000_000)), 413, "too-large"),
        arguments(
            "too long a summary", with("/incident", "summary", text(10_001)), 400, "malformed"),
        arguments("a NUL", with("/victim", "familyName", "\"a\\u0000b\""), 400, "malformed"),
        arguments("an override", with("/victim", "givenName", "\"a\\u202Eb\""), 400, "malformed"),
        arguments("an isolate", with("/victim", "givenName", "\"a\\u2066b\""), 400, "malformed"),
        arguments("half a pair", with("/victim", "givenName", "\"a\\uD83D\""), 400, "malformed"),
        arguments(
            "a bad language", with("/victim", "preferredLanguage", "\"a b\""), 400, "malformed"),
        arguments("long ago", with("/incident", "occurredOn", "\"1899-12-31\""), 400, "malformed"),
        arguments(
            "no such day", with("/incident", "occurredOn", "\"2026-02-30\""), 400, "malformed"),
        arguments(
            "another order", with("/incident", "occurredOn", "\"11/20/2026\""), 400, "malformed"),
        arguments("tomorrow", with("/incident", "occurredOn", future()), 422, "rule-refused"),
        arguments("a notice to come", with("/notice", "givenOn", future()), 422, "rule-refused"),
        arguments("not born yet", with("/victim", "birthDate", future()), 422, "rule-refused"),
        arguments("asked tomorrow", with("", "victimAskedOn", future()), 422, "rule-refused"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void aReferralThatIsNotAsTheContractSaysIsRefused(
      String what, String body, int status, String slug) {
    assertProblem(Caller.as("officer").post("/api/referrals", body), status, slug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/queues/dv-unit/tasks?size=many",
        "/api/queues/dv-unit/tasks?size=99999999999",
        "/api/cases?state=LOST",
        "/api/audit/DEMO-26-000001?after=first"
      })
  void aParameterOfTheWrongKindIsNamed(String address) {
    String name = address.replaceAll(".*\\?|=.*", "");
    var refused = Caller.as(address.contains("audit") ? "auditor" : "reviewer").get(address);

    assertProblem(refused, 400, "malformed");
    assertThat(refused.<String>path("detail")).startsWith("The parameter " + name + " must be ");
  }

  @Test
  void aFieldThatMustNotExistIsRefusedByName() {
    var refused =
        Caller.as("officer")
            .post("/api/referrals", with("/victim", "immigrationStatus", "\"Quetzal\""));

    assertThat(refused.<List<String>>path("fields.field"))
        .containsExactly("victim.immigrationStatus");
    assertThat(refused.asString()).doesNotContain("Quetzal");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] latin =
        "{\"victim\": {\"familyName\": \"Núñez\"}}".getBytes(StandardCharsets.ISO_8859_1);

    assertProblem(
        Caller.as("officer")
            .call()
            .contentType("application/json")
            .body(latin)
            .post("/api/referrals"),
        400,
        "malformed");
  }

  @Test
  void anotherFormThanJsonIsRefused() {
    assertProblem(
        Caller.as("officer").call().contentType("text/xml").body("<a/>").post("/api/referrals"),
        415,
        "unsupported-media-type");
    assertProblem(Caller.as("officer").call().put("/api/referrals"), 405, "method-not-allowed");
  }

  @Test
  void whatIsNotThereAnswersNotFound() {
    var reviewer = Caller.as("reviewer");
    for (String path :
        List.of(
            "/api/cases/SFPD-26-999999",
            "/api/cases/nonsense",
            "/api/cases/SFPD-26-999999/timeline",
            "/api/cases/SFPD-26-999999/documents/" + UUID.randomUUID(),
            "/api/supplement-b/SFPD-26-999999",
            "/api/tasks/" + UUID.randomUUID(),
            "/api/tasks/nonsense",
            "/api/jurisdictions/us-zz",
            "/api/catalog/nonsense",
            "/api/nothing")) {
      assertProblem(reviewer.get(path), 404, "not-found");
    }
    assertProblem(reviewer.post("/api/tasks/" + UUID.randomUUID() + "/claim"), 404, "not-found");
    assertProblem(
        reviewer.post("/api/reviews/SFPD-26-999999/screening", Bodies.ours()), 404, "not-found");
    assertProblem(reviewer.delete("/api/grants/" + UUID.randomUUID()), 404, "not-found");
    assertProblem(
        reviewer.post("/api/referrals/%27%20or%201=1--/contact", Bodies.victimAsks()),
        404,
        "not-found");
  }

  @Test
  void aDraftIsWrittenOnlyOverTheVersionThatWasRead() {
    var walk = CaseWalk.referral().requested().screened();
    casesBefore++;
    var reviewer = Caller.as("reviewer");
    walk.claim(reviewer, "REVIEW");
    String path = walk.at("/api/supplement-b/%s");
    String first = reviewer.get(path).header("ETag");
    String second = reviewer.put(path, first, Bodies.supplementB()).header("ETag");
    assertThat(second).isNotEqualTo(first);

    var other = Bodies.supplementB().put("edition", "01/20/25");
    other.withObject("/part3").put("injury", "none");
    assertProblem(reviewer.put(path, first, other), 412, "stale-version");
    assertProblem(reviewer.put(path, "W/" + second, other), 412, "stale-version");
    assertProblem(reviewer.put(path, "*", other), 428, "version-required");
    assertProblem(reviewer.put(path, "7", other), 400, "malformed");
    assertProblem(
        reviewer.call().contentType("application/json").body(other.toString()).put(path),
        428,
        "version-required");

    assertThat(reviewer.get(path).header("ETag")).isEqualTo(second);
    assertThat(reviewer.get(path).<String>path("part3.injury")).isEqualTo("Bruises.");
  }

  @Test
  void theSameKeyDoesAnActOnceAndNeverAnother() {
    var officer = Caller.as("officer");
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

    var first = officer.post("/api/referrals", Bodies.referral(), key);
    var again = officer.post("/api/referrals", Bodies.referral(), key);
    casesBefore++;
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));

    var other = with("/victim", "givenName", "\"Otra\"");
    assertProblem(officer.post("/api/referrals", other, key), 422, "key-reused");
    assertProblem(
        officer.post("/api/referrals", Bodies.referral(), Map.of("Idempotency-Key", "a b")),
        400,
        "malformed");
    assertThat(
            Caller.as("officer2")
                .post("/api/referrals", Bodies.referral(), key)
                .<String>path("caseNumber"))
        .as("another person's key is another key")
        .isNotEqualTo(first.path("caseNumber"));
    casesBefore++;
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/plain;charset=utf-16", "Text/html"})
  void aBodyOfOneFieldIsNotTakenAsPlainText(String type) {
    String code = "{\"code\": \"0000-0000\"}";

    for (var answer :
        List.of(
            Caller.stranger().call().contentType(type).body(code).post("/api/track"),
            Caller.stranger().call().contentType(type).body(code).post("/api/track/revocation"))) {
      assertProblem(answer, 415, "unsupported-media-type");
    }
  }

  @Test
  void aTokenThatIsNotOursLetsNobodyIn() throws Exception {
    String good = Caller.as("reviewer").token();
    String[] parts = good.split("\\.");
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var foreign = generator.generateKeyPair().getPrivate();
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String promoted = claims.replace("dv-unit", "auditor");
    assertThat(promoted).isNotEqualTo(claims);

    var tokens =
        Map.of(
            "expired", reviewer().expiresAt(Instant.now().minusSeconds(3600)).sign(),
            "another key", reviewer().expiresIn(600).jws().keyId("x").sign(foreign),
            "changed claims", parts[0] + "." + encoded(promoted) + "." + parts[2],
            "no signature", parts[0] + "." + parts[1] + ".",
            "alg none", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".",
            "our public key as a secret", signedWithPublicKey(parts[1]),
            "no agency", Jwt.subject("reviewer").groups("dv-unit").expiresIn(600).sign(),
            "half", good.substring(0, good.length() / 2));

    tokens.forEach(
        (what, token) -> {
          var refused = Caller.withToken(token).get("/api/cases");
          assertThat(refused.statusCode()).as(what).isEqualTo(401);
          assertProblem(refused, 401, "unauthenticated");
        });
    assertThat(Caller.withToken(good).get("/api/cases").statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenIsTakenInNoOtherSpelling() {
    String good = Caller.as("reviewer").token();
    int end = good.length() - 1;
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    // 256 bytes leave four spare bits in the last digit
    char spare = digits.charAt(digits.indexOf(good.charAt(end)) ^ 1);

    for (String other :
        List.of(
            good + "=",
            good + "==",
            good + "\u00a0",
            good + "!",
            good + ".",
            good.replaceFirst("\\.", "=."),
            good.substring(0, end) + spare,
            good.replaceFirst("\\.", ". "))) {
      var refused = Caller.withToken(other).get("/api/cases");
      assertThat(refused.statusCode()).as(other.substring(end - 3)).isEqualTo(401);
    }
    assertThat(Caller.withToken(good).get("/api/cases").statusCode()).isEqualTo(200);
  }

  /** The accounts of the agency, which a reviewer may not see, by ways around. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/accounts/",
        "/api//accounts",
        "//api/accounts",
        "/api/accounts;x=1",
        "/api/cases/../accounts",
        "/api/cases/%2e%2e/accounts",
        "/api/cases/..%2faccounts",
        "/api/cases/..;/accounts",
        "/api/%61ccounts",
        "/API/accounts",
        "/api/accounts%00",
        "/api/accounts%20",
        "/api/accounts.json",
        "/assets/../api/accounts",
        "/q/../api/accounts"
      })
  void noSpellingOfAnAddressLeadsPastItsRole(String path) {
    for (var caller : List.of(Caller.as("reviewer"), Caller.stranger())) {
      var answer = caller.call().get(path);

      assertThat(answer.statusCode()).as(path).isIn(400, 401, 403, 404);
      assertThat(answer.asString()).as(path).doesNotContain("\"username\"");
    }
  }

  /**
   * Sent as it stands here: other clients tidy an address up before they send it. A browser would
   * bring the cookie of its session along, with which no form of another site may make the API act.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%61pi/accounts",
        "/ap%69/accounts",
        "//api/accounts",
        "/api;/accounts",
        "/;x=1/api/accounts",
        "/x/../api/accounts",
        "/./api/accounts",
        "/x/%2e%2e/api/accounts",
        "/x/..%2fapi/accounts",
        "/.%2e/api/accounts",
        "/sign-in/..;/api/accounts"
      })
  void noSpellingOfAnAddressLetsASessionsCookieIntoTheApi(String path) throws Exception {
    String session = PageCaller.signIn("admin", Caller.PASSWORD, null).cookie("amparo-session");
    for (String method : List.of("GET", "POST")) {
      var request =
          HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .header("Cookie", "amparo-session=" + session)
              .build();

      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

      assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(400);
      assertThat(answer.body()).doesNotContain("reviewer");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Original-URL",
        "X-Rewrite-URL",
        "X-Forwarded-User",
        "X-Remote-User",
        "X-Forwarded-Prefix",
        "X-HTTP-Method-Override",
        "X-Forwarded-Host",
        "Forwarded"
      })
  void noHeaderMakesSomebodyElseOfACaller(String header) {
    for (String value : List.of("/api/accounts", "admin", "GET", "for=127.0.0.1;host=localhost")) {
      var reviewer = Caller.as("reviewer").call().header(header, value);
      assertThat(reviewer.get("/api/accounts").statusCode()).as(header + value).isEqualTo(403);
      var stranger = Caller.stranger().call().header(header, value);
      assertThat(stranger.get("/api/accounts").statusCode()).as(header + value).isEqualTo(401);
    }
  }

  @Test
  void aPageOfAnotherSiteReadsNothingAndAsksForNothing() {
    for (String method : List.of("GET", "POST", "OPTIONS")) {
      var answer =
          Caller.as("reviewer")
              .call()
              .header("Origin", "https://elsewhere.example")
              .header("Access-Control-Request-Method", "POST")
              .header("Access-Control-Request-Headers", "authorization")
              .request(method, "/api/cases");

      assertThat(answer.headers().asList())
          .as(method)
          .noneMatch(h -> h.getName().toLowerCase().startsWith("access-control-allow"));
    }
  }

  @Test
  void aCallerSaysNothingOfWhatOnlyTheServiceDecides() {
    for (String field :
        List.of("id", "agencyId", "state", "caseNumber", "enteredBy", "signedOn", "version")) {
      var refused = Caller.as("officer").post("/api/referrals", Bodies.referral().put(field, "x"));
      assertProblem(refused, 400, "unknown-field");
      var account =
          Bodies.json(
              "{\"username\": \"mass-assigned\", \"roles\": [\"dv-unit\"], \"%s\": \"x\"}"
                  .formatted(field));
      assertThat(Caller.as("admin").post("/api/accounts", account).statusCode()).isEqualTo(400);
    }
    assertThat(Caller.as("admin").get("/api/accounts").asString()).doesNotContain("mass-assigned");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAnswerAlike() {
    var wrong = signIn("reviewer", "amparo-dem");
    var unknown = signIn("nobody-of-that-name", "amparo-demo");

    assertProblem(wrong, 401, "unauthenticated");
    assertThat(unknown.<String>path("detail")).isEqualTo(wrong.path("detail"));
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(signIn("reviewer", "").statusCode()).isEqualTo(401);
  }

  @AfterEach
  void nothingWasLeftBehind() {
    assertThat(cases()).isEqualTo(casesBefore);
  }

  private long cases() {
    return wall.everywhere(
        () -> {
          try (var connection = database.getConnection();
              var rows =
                  connection.createStatement().executeQuery("select count(*) from case_file")) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  private static Response signIn(String username, String password) {
    return Caller.stranger()
        .post(
            "/api/sign-in",
            "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password));
  }

  private static io.smallrye.jwt.build.JwtClaimsBuilder reviewer() {
    return Jwt.subject("reviewer").groups("dv-unit").claim("agency", "sfpd");
  }

  /** HS256 with the public key's bytes, for a verifier that lets the token choose. */
  private String signedWithPublicKey(String claims) throws Exception {
    String content = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + claims;
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(publicKey), "HmacSHA256"));
    byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String with(String where, String field, String value) {
    ObjectNode body = Bodies.referral();
    // as text, so that it goes out exactly as it stands here
    (where.isEmpty() ? body : body.withObject(where)).put(field, "\u0001");
    return body.toString().replace("\"\\u0001\"", value);
  }

  private static String text(int length) {
    return "\"" + "a".repeat(length) + "\"";
  }

  private static String future() {
    return "\"" + Bodies.today().plusDays(2) + "\"";
  }

  /** What was wrong stands there in a sentence that somebody can act on. */
  @Test
  void eachProblemNamesItsFieldAndWhatItTakes() {
    var walk = CaseWalk.referral().requested();
    casesBefore++;
    var reviewer = Caller.as("reviewer");
    walk.screened();
    walk.claim(reviewer, "REVIEW");
    String draft = walk.at("/api/supplement-b/%s");
    String version = reviewer.get(draft).header("ETag");
    var holed =
        Bodies.json("{\"edition\": \"01/20/25\", \"part3\": {\"citations\": [\"PC 1\", null]}}");
    tells(reviewer.put(draft, version, holed), "part3.citations[1]", "empty place");
    var cancellation = walk.at("/api/certifications/%s/cancellation");
    tells(
        reviewer.post(
            cancellation, Bodies.json("{\"on\": \"$0\"}").put("reason", "x".repeat(4001))),
        "reason",
        "It must have at most 4000 characters.");
    tells(reviewer.call().contentType("application/json").post(cancellation), "", "no body");
    tells(
        reviewer.call().header("Amparo-Purpose", "CURIOUS").get(walk.at("/api/cases/%s")),
        "",
        "Amparo-Purpose must be one of CASEWORK, ");
    tells(
        reviewer
            .call()
            .multiPart("file", "paper.txt", "a paper".getBytes(StandardCharsets.UTF_8))
            .multiPart("kind", "NOVEL")
            .post(walk.at("/api/cases/%s/documents")),
        "",
        "kind must be one of ");
  }

  private static void tells(Response answer, String field, String words) {
    assertProblem(answer, 400, "malformed");
    assertThat(answer.asString()).contains(words);
    if (!field.isEmpty()) {
      assertThat(answer.<List<String>>path("fields.field")).contains(field);
    }
  }

  private static void assertProblem(Response answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.<String>path("type")).isEqualTo("/problems/" + slug).isIn(LISTED);
    assertThat(answer.<Integer>path("status")).isEqualTo(status);
    assertThat(answer.asString()).doesNotContain("Exception", "\tat ", "org.amparo", "jackson");
  }
}
