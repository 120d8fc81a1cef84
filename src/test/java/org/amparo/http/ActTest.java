package org.amparo.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.amparo.identity.AgencyWall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ActTest {

  @Inject DataSource database;
  @Inject AgencyWall wall;
  @Inject StoredAnswers answers;

  private final String word = UUID.randomUUID().toString();

  @BeforeEach
  void forgetEarlierRuns() {
    Trials.runs.set(0);
    Trials.sessions.clear();
    Trials.entered = new CountDownLatch(0);
    Trials.go = new CountDownLatch(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"try-again", "optimistic", "serialization", "deadlock"})
  void runsAClashingActAgainFromItsStartInANewSession(String how) {
    post("a/plain", null, Trials.body(word, 2, how))
        .then()
        .statusCode(200)
        .body("runs", equalTo(3));
    assertThat(rowsOf(word)).isEqualTo(1);
    assertThat(Set.copyOf(Trials.sessions)).hasSize(3);
  }

  @Test
  void tellsAConflictAfterTheThirdClashAndChangesNothing() {
    post("a", null, Trials.body(word, 3, "optimistic"))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/state-conflict"));
    assertThat(Trials.runs).hasValue(3);
    assertThat(rowsOf(word)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "checked", "unexpected"})
  void undoesARefusedOrFailedActAndDoesNotRunItAgain(String how) {
    int status = how.equals("refused") ? 409 : 500;
    post("a", null, Trials.body(word, 1, how)).then().statusCode(status);
    assertThat(Trials.runs).hasValue(1);
    assertThat(rowsOf(word)).isZero();
  }

  @Test
  void answersTheSameKeyAlikeAndDoesTheActOnce() {
    String key = UUID.randomUUID().toString();
    Response first = post("a", key, Trials.body(word, 0, ""));
    Response second = post("a", key, Trials.body(word, 0, ""));

    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    for (String header : List.of("Location", "ETag", "Content-Type")) {
      assertThat(second.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
    }
    assertThat(rowsOf(word)).isEqualTo(1);
  }

  @Test
  void answersAKeyAlikeWhateverTheMethodReturns() {
    String key = UUID.randomUUID().toString();
    Response first = post("a/plain", key, Trials.body(word, 0, ""));
    Response second = post("a/plain", key, Trials.body(word, 0, ""));
    second.then().statusCode(200).header("Idempotency-Replayed", "true");
    assertThat(second.asString()).isEqualTo(first.asString()).contains("CODE-1");

    post("a/empty", key, null).then().statusCode(204);
    post("a/empty", key, null).then().statusCode(204).header("Idempotency-Replayed", "true");
    assertThat(Trials.runs).hasValue(2);
  }

  @Test
  void refusesAKeyThatWasUsedForAnotherBodyOrAnotherThing() {
    String key = UUID.randomUUID().toString();
    post("a", key, Trials.body(word, 0, "")).then().statusCode(201);
    post("a", key, Trials.body(word + "x", 0, ""))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
    post("b", key, Trials.body(word, 0, "")).then().statusCode(422);
    assertThat(Trials.runs).hasValue(1);
  }

  @Test
  void keepsOnePersonsKeysApartFromAnothers() {
    String key = UUID.randomUUID().toString();
    post("a", key, Trials.body(word, 0, "")).then().statusCode(201);
    as("reviewer2", key, Trials.body(word + "x", 0, ""), "a").then().statusCode(201);
    assertThat(Trials.runs).hasValue(2);
  }

  @Test
  void letsARefusedActBeRepeatedWithItsKey() {
    String key = UUID.randomUUID().toString();
    post("a", key, Trials.body(word, 1, "refused")).then().statusCode(409);
    post("a", key, Trials.body(word, 1, "refused")).then().statusCode(201);
  }

  @Test
  void doesAnActWithAKeyOnceThoughItClashes() {
    String key = UUID.randomUUID().toString();
    post("a", key, Trials.body(word, 2, "deadlock")).then().statusCode(201);
    post("a", key, Trials.body(word, 2, "deadlock"))
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
    assertThat(rowsOf(word)).isEqualTo(1);
  }

  @Test
  void letsASecondRequestWithARunningKeyWaitForTheFirst() throws Exception {
    Trials.entered = new CountDownLatch(1);
    Trials.go = new CountDownLatch(1);
    String key = UUID.randomUUID().toString();
    var first = CompletableFuture.supplyAsync(() -> post("a", key, Trials.body(word, 0, "")));
    assertThat(Trials.entered.await(10, TimeUnit.SECONDS)).isTrue();
    var second = CompletableFuture.supplyAsync(() -> post("a", key, Trials.body(word, 0, "")));
    Thread.sleep(300);
    assertThat(second).isNotDone();
    Trials.go.countDown();

    assertThat(first.get(10, TimeUnit.SECONDS).header("Idempotency-Replayed")).isNull();
    assertThat(second.get(10, TimeUnit.SECONDS).header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.get().asString()).isEqualTo(first.get().asString());
    assertThat(Trials.runs).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with blank",
        "0123456789012345678901234567890123456789012345678901234567890123456789"
      })
  void refusesAnOddKey(String key) {
    post("a", key, Trials.body(word, 0, ""))
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/malformed"));
    assertThat(Trials.runs).hasValue(0);
  }

  @Test
  void forgetsAKeyAfterADay() throws SQLException {
    String key = UUID.randomUUID().toString();
    post("a", key, Trials.body(word, 0, "")).then().statusCode(201);
    age(key);
    post("a", key, Trials.body(word + "x", 0, ""))
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
    age(key);
    answers.purge();
    assertThat(number("select count(*) from idempotency_key where key = ?", key)).isZero();
  }

  @Test
  void keepsNoAnswerInClear() {
    String key = UUID.randomUUID().toString();
    post("a", key, Trials.body(word, 0, "")).then().statusCode(201);
    assertThat(
            number(
                "select count(*) from idempotency_key where key = ? and answer is not null", key))
        .isEqualTo(1);
    assertThat(
            number(
                "select count(*) from idempotency_key where key = ?"
                    + " and position('CODE'::bytea in answer) > 0",
                key))
        .isZero();
  }

  private Response post(String place, String key, Object body) {
    return as("reviewer", key, body, place);
  }

  private Response as(String user, String key, Object body, String place) {
    String token =
        Jwt.subject(user).upn(user).groups("dv-unit").claim("agency", "sfpd").expiresIn(600).sign();
    var request = given().auth().oauth2(token).contentType(ContentType.JSON);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (body != null) {
      request.body(body);
    }
    return request.post("/api/trials/" + place);
  }

  private long rowsOf(String word) {
    return number("select count(*) from idempotency_key where route = ?", word);
  }

  private long number(String sql, String value) {
    return wall.acrossAgencies(
        () -> {
          try (var connection = database.getConnection();
              var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
              rows.next();
              return rows.getLong(1);
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private void age(String key) {
    wall.acrossAgencies(
        () -> {
          try (var connection = database.getConnection();
              var statement =
                  connection.prepareStatement(
                      "update idempotency_key set created_at = created_at - interval '25 hours'"
                          + " where key = ?")) {
            statement.setString(1, key);
            return statement.executeUpdate();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
