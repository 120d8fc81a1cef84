package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Caller;
import org.amparo.fixture.OnlyInFullRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guesses at passwords slow down, and whoever guesses learns nothing. */
@QuarkusTest
class WrongTriesTest {

  private static final String LONG = "four plain words do";
  private static final int FREE = 10;

  @Inject BehindTheWall wall;
  @Inject EntityManager database;

  private final String person = "w" + UUID.randomUUID().toString().substring(0, 8);

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

  /** Other tests sign in from the same network. */
  @AfterEach
  void forget() throws Exception {
    owner("delete from sign_in_try");
  }

  @Test
  void afterTenWrongTriesEvenTheRightPasswordHasToWait() throws Exception {
    wrong(person, FREE);
    hold();

    assertThat(signIn(person, LONG).statusCode()).isEqualTo(401);

    over();
    assertThat(signIn(person, LONG).statusCode()).isEqualTo(200);
    assertThat(failures()).as("a right password starts anew").isZero();
  }

  @Test
  void eachFurtherTryWaitsTwiceAsLongUpToAQuarterOfAnHour() throws Exception {
    wrong(person, FREE);
    var waits = new ArrayList<Long>();
    for (int i = 0; i < 12; i++) {
      waits.add(wait(person));
      over();
      wrong(person, 1);
    }

    assertThat(waits.subList(0, 5)).containsExactly(1L, 2L, 4L, 8L, 16L);
    assertThat(waits.get(11)).isEqualTo(900);
  }

  @Test
  void aTryThatHasToWaitCountsForNothing() throws Exception {
    wrong(person, FREE);
    hold();
    int before = failures();

    wrong(person, 3);

    assertThat(failures()).isEqualTo(before);
  }

  @Test
  void anUnknownNameAWrongPasswordAClosedAccountAndAWaitAreOneAnswer() throws Exception {
    Response wrong = signIn(person, "not the password");
    Response unknown = signIn("nobody-" + person, LONG);
    Caller.as("admin").post("/api/accounts/%s/closure".formatted(person), "");
    Response closed = signIn(person, LONG);
    wrong(person, FREE);
    hold();
    Response held = signIn(person, LONG);

    for (var answer : List.of(unknown, closed, held)) {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(said(answer)).isEqualTo(said(wrong));
      assertThat(names(answer)).isEqualTo(names(wrong));
    }
  }

  @OnlyInFullRun
  @Test
  void manyTriesAtOnceGetNoFurtherThanOneAfterTheOther() throws Exception {
    var pool = Executors.newFixedThreadPool(16);
    var tries = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 40; i++) {
      tries.add(() -> signIn(person, "not the password").statusCode());
    }
    for (var done : pool.invokeAll(tries)) {
      assertThat(done.get()).isEqualTo(401);
    }
    pool.shutdown();

    // the first wait is a second, in which few more can come
    assertThat(failures()).isBetween(FREE, FREE + 6);
  }

  @Test
  void anAddressThatACallerMakesUpChangesNothing() throws Exception {
    for (int i = 0; i < FREE; i++) {
      from("203.0.113." + i).post("/api/sign-in");
    }
    hold();

    var another =
        Caller.stranger()
            .call()
            .contentType("application/json")
            .header("X-Forwarded-For", "198.51.100.7")
            .header("Forwarded", "for=198.51.100.7")
            .header("X-Real-IP", "198.51.100.7")
            .body(body(person, LONG))
            .post("/api/sign-in");

    assertThat(another.statusCode()).isEqualTo(401);
  }

  @OnlyInFullRun
  @Test
  void theAdministratorSeesWhoHasToWaitAndEndsIt() throws Exception {
    wrong(person, FREE);
    hold();
    var admin = Caller.as("admin");
    String held = "find { it.username == '%s' }.heldUntil".formatted(person);
    assertThat(admin.get("/api/accounts").<String>path(held)).isNotNull();

    var stranger = Caller.wearing("x", "bayside", org.amparo.identity.Role.ADMINISTRATOR);
    String release = "/api/accounts/%s/release".formatted(person);
    assertThat(stranger.post(release, "").statusCode()).isEqualTo(404);
    assertThat(signIn(person, LONG).statusCode()).isEqualTo(401);

    assertThat(admin.post(release, "").statusCode()).isEqualTo(200);
    assertThat(admin.get("/api/accounts").<String>path(held)).isNull();
    assertThat(signIn(person, LONG).statusCode()).isEqualTo(200);
  }

  @Test
  void aStrangerFromAnotherNetworkDoesNotKeepTheOwnerOut() throws Exception {
    for (int i = 0; i < FREE; i++) {
      assertThat(fromElsewhere(body(person, "not the password"))).contains(" 401 ");
    }
    hold();

    assertThat(fromElsewhere(body(person, LONG))).contains(" 401 ");
    assertThat(signIn(person, LONG).statusCode()).isEqualTo(200);
  }

  @OnlyInFullRun
  @Test
  void aHundredWrongTriesFromWhereverDoMakeTheNameWait() throws Exception {
    wrong(person, 1);
    owner("update sign_in_try set failures = 99 where name_key is not null");
    over();
    wrong(person, 1);
    hold();

    assertThat(fromElsewhere(body(person, LONG))).contains(" 401 ");
  }

  @Test
  void aWaitStandsInTheAgencysRecordAndTriesInTheMetricsWithoutAName() throws Exception {
    wrong(person, FREE);

    assertThat(wall.rowsWith("SIGN_IN_HELD")).isPositive();
    String metrics = Caller.stranger().get("/q/metrics").asString();
    assertThat(metrics).contains("amparo_sign_in_tries_total{outcome=\"wrong\"");
    assertThat(metrics).doesNotContain(person);
  }

  @Test
  void whatIsTypedAsANameIsNotKept() throws Exception {
    String typed = "secret-in-the-wrong-field";
    signIn(typed, "x");

    assertThat(wall.rowsWith(typed)).isZero();
  }

  @Test
  void theOwnPasswordAndTheSignInCountTogether() throws Exception {
    var caller = Caller.withToken(signIn(person, LONG).path("access_token"));
    for (int i = 0; i < FREE; i++) {
      caller.post(
          "/api/password",
          "{\"oldPassword\":\"guess %d\",\"newPassword\":\"five other plain words\"}".formatted(i));
    }
    hold();

    assertThat(signIn(person, LONG).statusCode()).isEqualTo(401);
  }

  private static void wrong(String name, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn(name, "not the password").statusCode()).isEqualTo(401);
    }
  }

  /** A second may be over before the next line. */
  private void hold() throws Exception {
    owner(
        "update sign_in_try set held_until = now() + interval '1 hour'"
            + " where held_until > last_at and name_key is not null");
  }

  private void over() throws Exception {
    owner("update sign_in_try set held_until = last_at");
  }

  private int failures() throws Exception {
    return (int)
        number("select coalesce(max(failures), 0) from sign_in_try where name_key is not null");
  }

  private long wait(String name) throws Exception {
    return number(
        "select coalesce(max(extract(epoch from held_until - last_at)), 0)::bigint"
            + " from sign_in_try where name_key is not null");
  }

  private void owner(String sql) throws Exception {
    wall.asOwner(sql);
  }

  private long number(String sql) {
    return wall.everywhere(
        () -> ((Number) database.createNativeQuery(sql).getSingleResult()).longValue());
  }

  /** The status line; the whole of 127.0.0.0/8 is this machine, and 127.0.1 another network. */
  private static String fromElsewhere(String body) throws Exception {
    try (var socket =
        new Socket(
            InetAddress.getByName("127.0.0.1"),
            RestAssured.port,
            InetAddress.getByName("127.0.1.7"),
            0)) {
      String request =
          "POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(body.length(), body);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .orElseThrow();
    }
  }

  private static Object said(Response answer) {
    return answer.path("detail");
  }

  private static List<String> names(Response answer) {
    return answer.headers().asList().stream().map(h -> h.getName()).sorted().toList();
  }

  private io.restassured.specification.RequestSpecification from(String address) {
    return Caller.stranger()
        .call()
        .contentType("application/json")
        .header("X-Forwarded-For", address)
        .body(body(person, "not the password"));
  }

  private static String body(String username, String password) {
    return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
  }

  private static Response signIn(String username, String password) {
    return Caller.stranger().post("/api/sign-in", body(username, password));
  }
}
