package org.amparo.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.amparo.fixture.BehindTheWall;
import org.amparo.fixture.Bodies;
import org.amparo.fixture.Caller;
import org.amparo.fixture.OnlyInFullRun;
import org.junit.jupiter.api.Test;

/** Prints how many lines are looked at and filed in a second; what it measures it also checks. */
@QuarkusTest
@OnlyInFullRun
class BacklogRateTest {

  private static final int LOOKED_AT = 10_000;
  private static final int FILED = 200;

  @Inject Backlogs backlogs;
  @Inject BacklogFiling filing;
  @Inject BehindTheWall wall;

  @Test
  void tellsHowManyLinesAreLookedAtInASecond() {
    long begun = System.nanoTime();

    var view = bring(LOOKED_AT);

    print("looked at", LOOKED_AT, 1, begun);
    assertThat(view).isNotNull();
  }

  @Test
  void tellsHowManyLinesAreFiledInASecond() throws Exception {
    var warm = confirmed(60);
    runners(warm, 1, 20);
    for (int[] way : new int[][] {{1, 1}, {1, 20}, {2, 20}}) {
      String id = confirmed(FILED);
      long begun = System.nanoTime();

      runners(id, way[0], way[1]);

      print("filed, batches of " + way[1], FILED, way[0], begun);
      assertThat(Caller.as("supervisor").get("/api/backlog/" + id).<Integer>path("counts.filed"))
          .isEqualTo(FILED);
    }
  }

  /** What the same act costs when people file one by one. */
  @Test
  void tellsHowManyRequestsAreFiledInASecondOverHttp() {
    var reviewer = Caller.as("reviewer");
    long begun = System.nanoTime();
    var clients = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; i < 2; i++) {
      clients.add(CompletableFuture.runAsync(() -> fileByHand(reviewer, FILED / 2)));
    }
    clients.forEach(CompletableFuture::join);
    print("filed over HTTP", FILED, 2, begun);
  }

  private static void fileByHand(Caller reviewer, int requests) {
    for (int i = 0; i < requests; i++) {
      assertThat(reviewer.post("/api/requests", Bodies.requestOfAVictim()).statusCode())
          .isEqualTo(201);
    }
  }

  private void runners(String id, int runners, int batch) throws Exception {
    var file = wall.everywhere(() -> backlogs.findById(UUID.fromString(id)));
    var all = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; i < runners; i++) {
      all.add(CompletableFuture.runAsync(() -> runToTheEnd(file, batch)));
    }
    all.forEach(CompletableFuture::join);
  }

  private void runToTheEnd(BacklogFile file, int batch) {
    while (Boolean.TRUE.equals(
        CompletableFuture.supplyAsync(() -> filing.next(file, batch), Runnable::run).join())) {
      // the next batch
    }
  }

  private static String confirmed(int lines) {
    String id = bring(lines);
    Caller.as("supervisor")
        .post("/api/backlog/" + id + "/confirmation", "{\"fileLikely\": true}")
        .then()
        .statusCode(200);
    return id;
  }

  private static String bring(int lines) {
    List<String> written = PaperBacklog.lines(lines);
    byte[] bytes = PaperBacklog.of(written).getBytes(StandardCharsets.UTF_8);
    return Caller.as("supervisor")
        .call()
        .multiPart("file", "backlog.csv", bytes, "text/csv")
        .post("/api/backlog")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void print(String what, int lines, int runners, long begun) {
    var took = Duration.ofNanos(System.nanoTime() - begun);
    System.out.printf(
        "%d lines %s by %d in %d ms: %.0f a second%n",
        lines, what, runners, took.toMillis(), lines * 1000.0 / took.toMillis());
  }
}
