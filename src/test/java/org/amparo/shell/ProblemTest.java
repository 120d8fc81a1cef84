package org.amparo.shell;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.amparo.kernel.Problem;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemTest {

  private static final String AT = "/api/requests-for-trouble/";

  @TestHTTPResource URI server;

  @ParameterizedTest
  @EnumSource(Problem.class)
  void answersEachRefusalWithItsTypeAndStatus(Problem problem) {
    problem(given().get(AT + "failure/" + problem.name()).then(), problem)
        .body("detail", equalTo("A sentence."))
        .body("title", equalTo(problem.title()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"word\":\"a\",|MALFORMED|",
        "[1]|MALFORMED|",
        "null|MALFORMED|",
        "''|MALFORMED|",
        "nonsense|MALFORMED|",
        "{\"word\":\"a\"} {}|MALFORMED|",
        "{\"word\":\"a\",\"word\":\"b\"}|MALFORMED|",
        "{\"word\":7}|MALFORMED|word",
        "{\"word\":true}|MALFORMED|word",
        "{\"word\":\"a\",\"kind\":\"UGLY\"}|MALFORMED|kind",
        "{\"word\":\"a\",\"kind\":0}|MALFORMED|kind",
        "{\"word\":\"a\",\"kind\":\"\"}|MALFORMED|kind",
        "{\"word\":\"a\",\"day\":\"2026-02-30\"}|MALFORMED|day",
        "{\"word\":\"a\",\"day\":\"1899-12-31\"}|MALFORMED|day",
        "{\"word\":\"a\",\"day\":\"2201-01-01\"}|MALFORMED|day",
        "{\"word\":\"a\",\"day\":20260101}|MALFORMED|day",
        "{\"word\":\"a\",\"day\":[2026,1,1]}|MALFORMED|day",
        "{\"word\":\"a\",\"day\":\"\"}|MALFORMED|day",
        "{\"word\":\"a\",\"parts\":{}}|MALFORMED|parts",
        "{\"word\":\"a\",\"parts\":[{\"count\":\"1\"}]}|MALFORMED|parts[0].count",
        "{\"word\":\"a\",\"parts\":[{\"count\":1.5}]}|MALFORMED|parts[0].count",
        "{\"word\":\"a\",\"parts\":[{\"count\":null}]}|MALFORMED|parts[0].count",
        "{\"word\":\"a\",\"parts\":[{\"sure\":\"true\"}]}|MALFORMED|parts[0].sure",
        "{\"word\":\"a\\u0000b\"}|MALFORMED|word",
        "{\"word\":\"a\\u202eb\"}|MALFORMED|word",
        "{\"word\":\"a\\ud800b\"}|MALFORMED|word",
        "{\"word\":\"a\",\"free\":{\"x\":\"\\u2066\"}}|MALFORMED|free.x",
        "{\"word\":\" \"}|MALFORMED|word",
        "{}|MALFORMED|word",
        "{\"word\":\"a\",\"eligible\":true}|UNKNOWN_FIELD|eligible",
        "{\"word\":\"a\",\"parts\":[{\"count\":1,\"sure\":true,\"immigrationStatus\":\"x\"}]}|UNKNOWN_FIELD|parts[0].immigrationStatus",
      })
  void namesTheFieldOfABodyThatCannotBeRead(String body, Problem problem, String field) {
    var answer =
        problem(given().contentType(ContentType.JSON).body(body).post(AT + "body").then(), problem);
    if (field != null) {
      answer.body("fields.field", hasItem(field));
    }
  }

  @Test
  void takesAWellFormedBody() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"word\":\" zwölf\\n\",\"kind\":\"good\",\"day\":\"2026-02-28\",\"parts\":[]}")
        .post(AT + "body")
        .then()
        .statusCode(200)
        .body("word", equalTo(" zwölf\n"))
        .body("day", equalTo("2026-02-28"))
        .body("containsKey('free')", equalTo(false));
  }

  @Test
  void listsTheCodesAndTheKnownFieldsButNeverTheValue() {
    post("{\"word\":\"a\",\"kind\":\"" + Requests.SECRET + "\"}")
        .body("fields[0].sentence", equalTo("Use one of: good, bad."))
        .body(not(containsString("Maribel")));
    post("{\"word\":\"a\",\"sex\":\"" + Requests.SECRET + "\"}")
        .body("fields[0].sentence", containsString("day, free, kind, parts, word"))
        .body(not(containsString("Maribel")));
    post("{\"word\":\"a\",\"" + Requests.SECRET + "\":1}").body(not(containsString("Maribel")));
    post("{\"word\":\"a\",\"day\":\"" + Requests.SECRET + "\"}")
        .body(not(containsString("Maribel")));
    post("{\"word\":" + Requests.SECRET + "}").body(not(containsString("Maribel")));
  }

  private static ValidatableResponse post(String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post(AT + "body")
        .then()
        .statusCode(400);
  }

  @Test
  void asksForSignInAndNamesTheScheme() {
    problem(given().get(AT + "staff").then(), Problem.UNAUTHENTICATED)
        .header("WWW-Authenticate", "Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rubbish", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
  void refusesAForgedToken(String token) {
    problem(given().auth().oauth2(token).get(AT + "staff").then(), Problem.UNAUTHENTICATED)
        .header("WWW-Authenticate", notNullValue());
  }

  @Test
  void refusesAnExpiredToken() {
    String token = token().expiresAt(1_700_000_000L).sign();
    problem(given().auth().oauth2(token).get(AT + "staff").then(), Problem.UNAUTHENTICATED);
  }

  @Test
  void refusesAnotherRole() {
    String token = token().expiresIn(600).sign();
    problem(given().auth().oauth2(token).get(AT + "staff").then(), Problem.FORBIDDEN);
  }

  private static io.smallrye.jwt.build.JwtClaimsBuilder token() {
    return Jwt.subject("records").upn("records").groups("records-clerk").claim("agency", "sfpd");
  }

  @Test
  void answersRoutingFailuresAsProblems() {
    problem(given().get("/api/nothing-here").then(), Problem.NOT_FOUND);
    problem(given().get("/nothing-here").then(), Problem.NOT_FOUND);
    problem(given().get("/q/nothing-here").then(), Problem.NOT_FOUND);
    problem(given().get(AT + "one/not-a-uuid").then(), Problem.NOT_FOUND);
    problem(given().delete(AT + "staff").then(), Problem.METHOD_NOT_ALLOWED);
    problem(
        given().contentType(ContentType.TEXT).body("x").post(AT + "body").then(),
        Problem.UNSUPPORTED_MEDIA_TYPE);
    problem(
        given()
            .accept("image/png")
            .contentType(ContentType.JSON)
            .body("{\"word\":\"a\"}")
            .post(AT + "body")
            .then(),
        Problem.NOT_ACCEPTABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one/%00", "one/x%e2%80%ae", "one/x?size=%0a"})
  void refusesAnAddressThatCannotBeRead(String address) throws Exception {
    assertThat(raw("GET " + AT + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("/problems/malformed");
  }

  @Test
  void refusesAnAddressThatIsNone() throws Exception {
    // the server answers before any handler of ours, so there is no body
    assertThat(raw("GET " + AT + "one/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void refusesAParameterOfAnotherType() {
    int status =
        given()
            .get(AT + "one/00000000-0000-0000-0000-000000000000?size=many")
            .then()
            .contentType(ProblemBody.MEDIA_TYPE)
            .extract()
            .statusCode();
    assertThat(status).isIn(400, 404);
  }

  @Test
  void refusesAJsonBodyThatIsTooLarge() {
    problem(
        given()
            .contentType(ContentType.JSON)
            .body("{\"word\":\"" + "x".repeat(1_000_000) + "\"}")
            .post(AT + "body")
            .then(),
        Problem.TOO_LARGE);
  }

  @Test
  void refusesAJsonBodyThatDoesNotSayHowLargeItIs() throws Exception {
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    String answer =
        raw(
            "POST "
                + AT
                + "body HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + "9\r\n{\"word\":\"\r\n"
                + chunk.repeat(5)
                + "2\r\n\"}\r\n0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/too-large");
  }

  @Test
  void refusesAnyBodyAboveTheLimit() {
    problem(
        given()
            .contentType(ContentType.TEXT)
            .body("x".repeat(22 * 1024 * 1024 + 1))
            .post(AT + "text")
            .then(),
        Problem.TOO_LARGE);
  }

  @Test
  void refusesATextThatIsTooLong() {
    post("{\"word\":\"" + "x".repeat(20_001) + "\"}")
        .body("fields[0].sentence", containsString("20,000"));
  }

  @Test
  void asksForTheVersionAndRefusesAStaleOne() {
    problem(given().put(AT + "version").then(), Problem.VERSION_REQUIRED);
    problem(given().header("If-Match", "\"6\"").put(AT + "version").then(), Problem.STALE_VERSION);
    given().header("If-Match", "\"7\"").put(AT + "version").then().statusCode(200);
  }

  @Test
  void tellsWhenToComeBackAfterTooManyRequests() {
    given().get(AT + "limited").then().statusCode(200);
    given().get(AT + "limited").then().statusCode(200);
    problem(given().get(AT + "limited").then(), Problem.TOO_MANY_REQUESTS)
        .header("Retry-After", matchesPattern("[1-9]\\d*"));
  }

  @ParameterizedTest
  @CsvSource({
    "bug,INTERNAL",
    "checked,INTERNAL",
    "error,INTERNAL",
    "constraint,INTERNAL",
    "wrapped,STATE_CONFLICT",
    "rule,RULE_REFUSED",
    "database,UNAVAILABLE",
    "pool,UNAVAILABLE"
  })
  void keepsWhatAnExceptionSaysFromCallerAndLog(String how, Problem problem) {
    var log = new Memory();
    log.listen(
        () ->
            problem(given().get(AT + "failure/" + how).then(), problem)
                .body(not(containsString("Maribel")))
                .body(not(containsString("Exception"))));
    assertThat(log.text()).doesNotContain("Maribel");
    if (problem == Problem.INTERNAL) {
      assertThat(log.text()).contains("Requests.fail");
    }
  }

  @Test
  void showsTheRulesBehindARefusal() {
    given()
        .get(AT + "failure/rule")
        .then()
        .body("checklist[0].rule", equalTo("The form is complete"))
        .body("checklist[0].verdict", equalTo("FAIL"))
        .body("checklist[0].citation", equalTo("8 CFR 214.14(c)(2)(i)"))
        .body("checklist[0].todo", equalTo("Complete it."));
  }

  @Test
  void givesEachAnswerAnIdThatTheLogKnows() {
    var log = new Memory();
    log.listen(
        () ->
            given()
                .header("X-Request-Id", "client-id-0001")
                .get(AT + "of/SFPD-26-000042?name=Maribel")
                .then()
                .header("X-Request-Id", "client-id-0001"));
    assertThat(log.records.stream().filter(r -> r.getMessage().equals("working")))
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.getMdcCopy())
                    .containsOnly(
                        Map.entry("requestId", "client-id-0001"),
                        Map.entry("case", "SFPD-26-000042")));
    assertThat(log.text()).contains("GET /api/requests-for-trouble/of/{caseNumber} 200");
    assertThat(log.text()).doesNotContain("Maribel");
    given()
        .header("X-Request-Id", "bad id <x>")
        .get("/nothing")
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void namesNoRequestInTheTrackersAnswer() {
    problem(
            given()
                .contentType(ContentType.JSON)
                .body(Map.of("code", "AAAA-AAAA-AAAA-AAAA"))
                .post("/api/track")
                .then(),
            Problem.NOT_FOUND)
        .body("instance", nullValue());
    given().get("/api/nothing").then().body("instance", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {AT + "failure/rule", "/nothing", "/q/openapi", "/problems/malformed"})
  void guardsEveryAnswer(String address) {
    given()
        .get(address)
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Frame-Options", "DENY")
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("Server", nullValue())
        .header("Strict-Transport-Security", nullValue())
        .header("Access-Control-Allow-Origin", nullValue());
    given().get(AT + "staff").then().header("Cache-Control", containsString("no-store"));
  }

  @Test
  void explainsEachProblemAtItsAddress() {
    given()
        .accept("*/*")
        .get("/problems/rule-refused")
        .then()
        .statusCode(200)
        .body(containsString("checklist"));
    given()
        .accept(ContentType.JSON)
        .get("/problems/rule-refused")
        .then()
        .body("status", equalTo("422. A rule does not allow this."));
    problem(given().get("/problems/no-such").then(), Problem.NOT_FOUND);
  }

  private static ValidatableResponse problem(ValidatableResponse answer, Problem problem) {
    return answer
        .statusCode(problem.status())
        .contentType(ProblemBody.MEDIA_TYPE)
        .body("type", equalTo("/problems/" + problem.slug()))
        .body("status", equalTo(problem.status()));
  }

  private String raw(String request) throws Exception {
    try (var socket = new Socket(server.getHost(), server.getPort());
        InputStream answer = socket.getInputStream()) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Remembers what the service logs. */
  private static final class Memory extends Handler {
    private final List<ExtLogRecord> records = new ArrayList<>();

    void listen(Runnable work) {
      Logger root = Logger.getLogger("");
      root.addHandler(this);
      try {
        work.run();
        Thread.sleep(200);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        root.removeHandler(this);
      }
    }

    synchronized String text() {
      var text = new StringBuilder();
      for (var line : records) {
        text.append(line.getFormattedMessage()).append(line.getThrown()).append('\n');
      }
      return text.toString();
    }

    @Override
    public synchronized void publish(LogRecord line) {
      var kept = ExtLogRecord.wrap(line);
      kept.copyAll();
      records.add(kept);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
