package org.amparo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.amparo.fixture.Referral;
import org.amparo.fixture.ServiceClient;
import org.amparo.launch.PackagedService;
import org.amparo.workflow.embedded.BareEngine;

/** The measurements on one service that runs. */
final class Bench {

  private static final int CLIENTS = 8;
  private static final int OFFICERS = 16;
  private static final int RACERS = 64;
  private static final int WAITING_CAP = 100_000;

  final PackagedService service;
  final ServiceClient client;
  final Benchmark.Plan plan;
  final String history;
  final Report report;

  Bench(PackagedService service, Benchmark.Plan plan, String history, Report report)
      throws Exception {
    this.service = service;
    this.client =
        new ServiceClient(service.address()).signIn(Journey.USERS).signIn("auditor", "admin");
    this.plan = plan;
    this.history = history;
    this.report = report;
  }

  void lightUse() throws Exception {
    for (int i = 0; i < 20; i++) {
      Journey.on(client);
    }
    long resident = Machine.resident(service.process());
    report.say("- resident memory of the JVM after 20 whole cases one by one: %d MiB\n", resident);
    report.target("resident memory, JVM alone", "<= 650 MiB", resident <= 650, "%d MiB", resident);
  }

  void journeys() throws Exception {
    report.section("Whole cases, engine history " + history);
    report.say(
        "File, contact, screen, records, review with a Supplement B draft, decision, signature: at"
            + " each human step the role's page is read, the task claimed and completed. The bare"
            + " engine runs the same models through the same steps with its own task queries, 8"
            + " threads, same database, right after; %d tasks wait at the start.\n\n",
        waiting());
    report.say("%s", Figures.heading());
    var ours = Load.of(CLIENTS, plan.time(), c -> Journey.on(client));
    report.say("%s", ours.row("whole case over HTTP, 8 clients"));
    try (var engine = bare()) {
      var bare = Load.of(CLIENTS, plan.time(), c -> Journey.on(engine));
      report.say("%s", bare.row("whole case, bare engine, 8 threads"));
      ratio("whole case", 0.8, ours.rate() / bare.rate());
    }
    report.say("\nAt the end %d tasks wait (DELIVER of every finished case).\n", waiting());
  }

  void referrals() throws Exception {
    report.section("Referrals, engine history " + history);
    report.say("%s", Figures.heading());
    var ours =
        Load.of(
            OFFICERS,
            plan.time(),
            c -> client.post("officer", "/api/referrals", Referral.BODY).expect(201));
    report.say("%s", ours.row("referral filed over HTTP, 16 clients"));
    try (var engine = bare()) {
      var bare = Load.of(CLIENTS, plan.time(), c -> engine.refer());
      report.say("%s", bare.row("process started, bare engine, 8 threads"));
      ratio("referral", 0.6, ours.rate() / bare.rate());
    }
    report.target(
        "referral, 16 clients, history " + history,
        "p99 <= 80 ms",
        ours.at(99) <= 80,
        "%.1f ms",
        ours.at(99));
  }

  private void ratio(String what, double wanted, double found) {
    report.say("\nRatio to the bare engine: %.2f\n", found);
    report.target(
        what + " against the bare engine, history " + history,
        ">= " + wanted,
        found >= wanted,
        "%.2f",
        found);
  }

  private BareEngine bare() throws Exception {
    return new BareEngine(service.database().settings(), history);
  }

  void audit() throws Exception {
    report.section("Audit verification");
    client.post("auditor", "/api/audit/verification", "").expect(200);
    long begun = System.nanoTime();
    var answer = client.post("auditor", "/api/audit/verification", "").expect(200).json();
    double seconds = (System.nanoTime() - begun) / 1e9;
    long entries = answer.get("entries").asLong();
    report.say(
        "%d entries in %d chains verified (%s) over HTTP in %.2f s, second of two calls.\n",
        entries, answer.get("chains").asLong(), answer.get("verified").asText(), seconds);
    double rate = entries / seconds;
    report.target("audit verification", ">= 100,000 entries/s", rate >= 1e5, "%.0f/s", rate);
  }

  void race() throws Exception {
    report.section("64 people claim one task");
    try (var database = service.database().asOwner()) {
      Seed.reviewers(database, RACERS);
    }
    for (int i = 1; i <= RACERS; i++) {
      client.signIn("racer" + i);
    }
    var outcome = new int[600];
    int clean = 0;
    var threads = Executors.newFixedThreadPool(RACERS);
    try {
      for (int round = 0; round < plan.rounds(); round++) {
        var statuses = round(threads);
        statuses.forEach(status -> outcome[status]++);
        clean += statuses.stream().filter(s -> s == 200).count() == 1 ? 1 : 0;
      }
    } finally {
      threads.shutdown();
    }
    int fives = IntStream.range(500, 600).map(s -> outcome[s]).sum();
    report.say(
        "%d rounds: %d with exactly one winner; %d answers 200, %d answers 409, %d answers 5xx.\n",
        plan.rounds(), clean, outcome[200], outcome[409], fives);
    boolean met = clean == plan.rounds() && outcome[409] == 63 * plan.rounds();
    report.target(
        "64 claim one task, " + plan.rounds() + " rounds",
        "one winner, 63 x 409, no 5xx",
        met,
        "%d winners, %d x 409, %d x 5xx",
        outcome[200],
        outcome[409],
        fives);
  }

  private java.util.List<Integer> round(java.util.concurrent.ExecutorService threads)
      throws Exception {
    var filed = client.post("officer", "/api/referrals", Referral.BODY).expect(201).json();
    String path = "/api/tasks/" + filed.get("tasks").get(0).get("id").asText() + "/claim";
    var ready = new CountDownLatch(RACERS);
    var racers = new ArrayList<Callable<Integer>>();
    for (int i = 1; i <= RACERS; i++) {
      String racer = "racer" + i;
      racers.add(
          () -> {
            ready.countDown();
            ready.await();
            return client.post(racer, path, "").status();
          });
    }
    var statuses = new ArrayList<Integer>();
    for (var answer : threads.invokeAll(racers)) {
      statuses.add(answer.get());
    }
    return statuses;
  }

  int waiting() throws Exception {
    try (Connection database = service.database().asOwner()) {
      return count(database);
    }
  }

  private static int count(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from (select 1 from queue_task where state = 'OPEN' limit "
                    + WAITING_CAP
                    + ") t")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
