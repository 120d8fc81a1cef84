package org.amparo.journey;

import static org.amparo.identity.Role.DV_UNIT;
import static org.amparo.identity.Role.PATROL_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many hands at one queue: a task is never in two of them. */
@QuarkusTest
class RaceTest {

  private static final String AGENCY = "bayside";
  private static final int RACERS = 64;

  /** More with {@code -Pfull} and {@code -Pfaults}. */
  private static final int ROUNDS = Integer.getInteger("amparo.race.rounds", 20);

  @Inject BehindTheWall wall;

  private final ExecutorService threads = Executors.newFixedThreadPool(RACERS);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Caller officer = Caller.wearing("bay-officer", AGENCY, PATROL_OFFICER);
  private final List<String> tokens =
      IntStream.range(0, RACERS)
          .mapToObj(i -> Caller.wearing("bay-racer-" + i, AGENCY, DV_UNIT).token())
          .toList();

  @BeforeEach
  void emptyTheQueues() throws Exception {
    wall.asOwner(
        "update queue_task set state = 'WITHDRAWN' where agency_id = 'bayside' and state = 'OPEN'");
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void oneOfManyWhoClaimAtOnceGetsTheTask() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      String claim = "/api/tasks/%s/claim".formatted(offered());

      var statuses =
          together(RACERS, token -> post(token, claim)).stream()
              .map(HttpResponse::statusCode)
              .toList();

      assertThat(Collections.frequency(statuses, 200)).as("%s", statuses).isEqualTo(1);
      assertThat(Collections.frequency(statuses, 409)).as("%s", statuses).isEqualTo(RACERS - 1);
    }
  }

  @Test
  void whoeverAsksForTheNextTaskGetsOneThatNobodyElseHas() throws Exception {
    var offered = new HashSet<String>();
    for (int i = 0; i < 40; i++) {
      offered.add(offered());
    }

    var taken = together(16, this::takeAll).stream().flatMap(List::stream).toList();

    assertThat(taken).doesNotHaveDuplicates().hasSameElementsAs(offered);
  }

  private List<String> takeAll(String token) {
    var taken = new ArrayList<String>();
    while (true) {
      var next = post(token, "/api/queues/dv-unit/next");
      if (next.statusCode() == 204) {
        return taken;
      }
      assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
      taken.add(JsonPath.from(next.body()).getString("id"));
    }
  }

  /** Does the same for the first tokens, all of them at the same moment. */
  private <T> List<T> together(int callers, Function<String, T> call) throws Exception {
    var start = new CountDownLatch(1);
    var answers =
        tokens.stream()
            .limit(callers)
            .map(
                token ->
                    threads.submit(
                        () -> {
                          start.await();
                          return call.apply(token);
                        }))
            .toList();
    start.countDown();
    var results = new ArrayList<T>();
    for (var answer : answers) {
      results.add(answer.get());
    }
    return results;
  }

  private HttpResponse<String> post(String token, String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String offered() {
    var filed = officer.post("/api/referrals", Bodies.referral());
    assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
    return filed.path("tasks[0].id");
  }
}
