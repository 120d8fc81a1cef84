package org.amparo.bench;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.amparo.fixture.ServiceClient;
import org.amparo.queue.PagePlan;
import org.amparo.queue.Place;
import org.amparo.workflow.embedded.BareEngine;

/** Pages of a queue while it grows, and the same list asked of the engine. */
final class Pages {

  private static final String QUEUE = "/api/queues/dv-unit/tasks";
  private static final int CLIENTS = 8;
  private static final int SIZE = 50;
  private static final int DEEP = 2000;
  private static final int LARGE = 1_000_000;

  private final Bench bench;
  private final ServiceClient client;
  private final Report report;

  Pages(Bench bench) {
    this.bench = bench;
    this.client = bench.client;
    this.report = bench.report;
  }

  void run() throws Exception {
    int before = 0;
    for (int size : bench.plan.sizes()) {
      report.section("Pages of 50 at %,d open tasks more".formatted(size));
      try (var database = bench.service.database().asOwner()) {
        Seed.tasks(database, before + 1, size);
        report.say("%,d tasks or more are open in all.\n\n", bench.waiting());
        at(size, database);
      }
      before = size;
      report.write();
    }
  }

  private void at(int size, Connection database) throws Exception {
    report.say("%s", Figures.heading());
    var first = Load.of(CLIENTS, bench.plan.time(), c -> page(QUEUE));
    report.say("%s", first.row("page 1, 8 clients"));
    int number = Math.min(DEEP, size * 8 / 10 / SIZE - 1);
    String deep = QUEUE + "?cursor=" + cursorOf(number);
    var later = Load.of(CLIENTS, bench.plan.time(), c -> page(deep));
    report.say("%s", later.row("page %,d by its cursor, 8 clients".formatted(number)));
    var alone = Load.of(1, bench.plan.time(), c -> page(QUEUE));
    report.say("%s", alone.row("page 1, 1 client"));
    double ratio = againstTheEngine(alone);
    if (size == LARGE) {
      targets(first, later, ratio);
    }
    plan(size, database, cursorRow(deep));
  }

  private double againstTheEngine(Figures alone) throws Exception {
    try (var engine = new BareEngine(bench.service.database().settings(), bench.history)) {
      var theirs = Load.of(1, Duration.ofSeconds(10), c -> engine.page("dv-unit"));
      report.say("%s", theirs.row("the engine's own query of 50, 1 thread"));
      double ratio = theirs.at(50) / alone.at(50);
      report.say(
          "\nThe engine's own query takes %.1f times as long (p50, one at a time).\n", ratio);
      return ratio;
    }
  }

  private void targets(Figures first, Figures later, double ratio) {
    report.target("page at 1,000,000", "p99 <= 10 ms", first.at(99) <= 10, "%.1f ms", first.at(99));
    report.target("the engine's own query", ">= 100x as long", ratio >= 100, "%.0fx", ratio);
    double slower = later.at(50) / first.at(50);
    report.target("page 2,000 against page 1", "as fast", slower <= 1.1, "%.2fx p50", slower);
  }

  private void page(String path) throws Exception {
    client.get("reviewer", path).expect(200);
  }

  /** Walks there as a reader would, in the largest steps that the service allows. */
  private String cursorOf(int number) throws Exception {
    String cursor = "";
    int rows = (number - 1) * SIZE;
    while (rows > 0) {
      int step = Math.min(rows, 200);
      String from = cursor.isEmpty() ? "" : "&cursor=" + cursor;
      var page = client.get("reviewer", QUEUE + "?size=" + step + from).expect(200).json();
      cursor = page.get("next").asText();
      rows -= step;
    }
    return cursor;
  }

  private Place cursorRow(String path) throws Exception {
    var task = client.get("reviewer", path).expect(200).json().get("tasks").get(0);
    return new Place(
        -task.get("priority").asInt(),
        Instant.parse(task.get("dueAt").asText()),
        UUID.fromString(task.get("id").asText()));
  }

  private void plan(int size, Connection database, Place place) throws Exception {
    if (size == bench.plan.sizes().get(bench.plan.sizes().size() - 1)) {
      report.say(
          "\nThe plan of the page query, deep in the queue:\n\n```text\n%s```\n",
          PagePlan.after(database, place));
    }
  }
}
