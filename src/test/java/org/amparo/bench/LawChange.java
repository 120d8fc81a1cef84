package org.amparo.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;
import org.amparo.fixture.ShorterClock;

/** A changed profile moves the clocks of every open request while people read their queues. */
final class LawChange {

  private static final int REQUESTS = Integer.getInteger("amparo.bench.requests", 100_000);
  private static final int WANTED_SECONDS = 60;
  private static final int READERS = 4;

  /** A person looks at a page before asking for the next; four of them ask forty times a second. */
  private static final Duration LOOK = Duration.ofMillis(100);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DRY_RUN = "/api/agencies/sfpd/profiles/dry-run";

  private static final String WHO = READERS + " people, 0.1 s between pages";

  private final Bench bench;
  private final Path law;

  /**
   * @param law the directory of own profiles that the service was started with
   */
  LawChange(Bench bench, Path law) {
    this.bench = bench;
    this.law = law;
  }

  void run() throws Exception {
    bench.report.section("A changed profile");
    bench.report.say("%s", Figures.heading());
    try (var database = bench.service.database().asOwner()) {
      Seed.requests(database, REQUESTS);
      var readers = new Readers();
      readers.begin();
      Thread.sleep(bench.plan.time().toMillis());
      bench.report.say("%s", readers.end().row("queue page before it, " + WHO));
      dryRun();
      recount(database);
    }
  }

  /** One call after another, each bounded, until every open request was looked at. */
  private void dryRun() throws Exception {
    var body = JSON.createObjectNode();
    body.putObject("files").put(ShorterClock.FILE, ShorterClock.text());
    var calls = new ArrayList<Double>();
    int looked = 0;
    do {
      long begun = System.nanoTime();
      var part = bench.client.post("admin", DRY_RUN, body.toString()).expect(200).json();
      calls.add((System.nanoTime() - begun) / 1e9);
      looked += part.get("lookedAt").asInt();
      body.set("after", part.get("next"));
    } while (body.hasNonNull("after"));
    dryRunsTook(calls, looked);
  }

  private void dryRunsTook(List<Double> calls, int looked) {
    bench.report.say(
        "\nA dry run over %d open requests: %d calls, %.1f s in all, the longest %.1f s.\n\n",
        looked, calls.size(), calls.stream().mapToDouble(d -> d).sum(), Collections.max(calls));
  }

  private void recount(Connection database) throws Exception {
    String before = fingerprint(database);
    ShorterClock.into(law);
    while (fingerprint(database).equals(before)) {
      Thread.sleep(20);
    }
    long begun = System.nanoTime();
    var readers = new Readers();
    readers.begin();
    while (!isApplied(database)) {
      Thread.sleep(100);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    var busy = readers.end();
    bench.report.say("%s", Figures.heading());
    bench.report.say("%s", busy.row("queue page during it, " + WHO));
    tell(database, seconds);
  }

  private void tell(Connection database, double seconds) throws SQLException {
    String moved = text(database, "select moved::text from agency_law where agency_id = 'sfpd'");
    bench.report.say(
        "\n%d open requests counted anew, %s of all moved, in %.1f s from the reading to the last"
            + " batch.\n",
        REQUESTS, moved, seconds);
    bench.report.target(
        REQUESTS + " open requests after a profile change",
        "<= 60 s",
        seconds <= WANTED_SECONDS,
        "%.1f s",
        seconds);
  }

  private void page() throws Exception {
    bench.client.get("reviewer", "/api/queues/dv-unit/tasks").expect(200);
  }

  /** People who read their queue for as long as the count takes. */
  private final class Readers {
    private final Histogram times = new SynchronizedHistogram(3);
    private final AtomicLong failures = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private final long begun = System.nanoTime();
    private volatile boolean over;

    void begin() {
      for (int i = 0; i < READERS; i++) {
        var reader = new Thread(this::read);
        threads.add(reader);
        reader.start();
      }
    }

    private void read() {
      while (!over) {
        long asked = System.nanoTime();
        try {
          page();
          times.recordValue(System.nanoTime() - asked);
          Thread.sleep(LOOK.toMillis());
        } catch (Exception | AssertionError e) {
          failures.incrementAndGet();
        }
      }
    }

    Figures end() throws InterruptedException {
      over = true;
      for (Thread reader : threads) {
        reader.join();
      }
      return new Figures(times, (System.nanoTime() - begun) / 1e9, failures.get(), "");
    }
  }

  private static String fingerprint(Connection database) throws SQLException {
    return text(database, "select fingerprint from agency_law where agency_id = 'sfpd'");
  }

  private static boolean isApplied(Connection database) throws SQLException {
    return text(database, "select applied::text from agency_law where agency_id = 'sfpd'")
        .equals("true");
  }

  private static String text(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
